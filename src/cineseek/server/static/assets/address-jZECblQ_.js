import{C as i}from"./index-CbJC5VBk.js";function r(t,a,o){const e=`/film/${encodeURIComponent(t)}`;return i(e,{footage:a,t:o===void 0?void 0:o.toFixed(2)})}export{r as a};
