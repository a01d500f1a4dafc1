function l(e){return e.id,null}export{l as default};
