"""Layouts of the fourth blind set: Chinese services."""

from __future__ import annotations

from collect.galleries.draft import Draft, Page
from collect.galleries.fourth_words import BLANK, CHINESE, CHINESE_SHOTS, digits, text

_ACCOUNT_CSS = """body{margin:0;background:#fff;font:17px/1.6 system-ui,sans-serif;color:#222}
#js_article{background:#fff}.rich_media_area_primary_inner{max-width:677px;margin:0 auto;padding:20px}
.rich_media_title{font-size:22px;line-height:1.4;margin:0 0 14px}.rich_media_meta{color:#999;font-size:15px;margin-right:10px}
.rich_media_content img{max-width:100%;height:auto!important;vertical-align:bottom}
.qr_code_pc_outer{position:fixed;right:20px;top:100px;width:140px}.qr_code_pc{border:1px solid #d9dadc;padding:16px;text-align:center;font-size:12px}
.qr_code_pc_img{width:102px;height:102px}.img_loading{background:#f7f7f7}
.wx_profile_card{display:flex;background:#f7f7f7;padding:14px;margin:20px 0}.wx_profile_card img{width:48px;height:48px;border-radius:50%;margin-right:12px}
.album_read_card{display:flex;justify-content:space-between;border-top:1px solid #eee;padding:12px 0;font-size:15px}
.album_read_card .thumb{width:90px;height:68px;background-size:cover}.rich_media_tool{color:#888;font-size:14px;padding:20px 0}"""

_ACCOUNT_JS = """(function(){var all=document.getElementById('js_content').querySelectorAll('img[data-src]');
document.getElementById('js_content').style.visibility='visible';
function put(img){var s=img.getAttribute('data-src');if(!s)return;img.setAttribute('data-index','1');
img.className=img.className.replace('img_loading','');img.src=s+(s.indexOf('wx_fmt=gif')>0?'&tp=webp&wxfrom=5&wx_lazy=1':'&tp=webp&wxfrom=5&wx_lazy=1');img.setAttribute('data-fail','0');}
var eye=new IntersectionObserver(function(list){list.forEach(function(e){if(e.isIntersecting){eye.unobserve(e.target);put(e.target);}});},{rootMargin:'400px'});
for(var i=0;i<all.length;i++){var img=all[i],w=Math.min(637,+img.getAttribute('data-w'));
img.src='BLANK';img.className+=' img_loading';img.style.width=w+'px';img.style.height=(w*img.getAttribute('data-ratio'))+'px';eye.observe(img);}})();""".replace(
    "BLANK", BLANK
)


def account_article(seed: int) -> Page:
    """A messenger's public account: stills between short lines, in data-src until seen; a banner, a code to scan."""
    d = Draft("account_article", seed, "https://mp.weishe.test/s/Qk3vJ0nZ8yT2")
    pictures = "https://mmpic.weishe-cdn.test"

    def image(kind: str, width: int, height: int, wanted: bool) -> str:
        key = d.token(80)
        address = f"{pictures}/mmbiz_{kind}/{key}/640?wx_fmt={kind}"
        if wanted:
            address += "&from=appmsg"
        d.file(address, min(width, 1080), round(min(width, 1080) * height / width))
        d.file(address + "&tp=webp&wxfrom=5&wx_lazy=1", min(width, 1080), round(min(width, 1080) * height / width))  # fmt: skip
        if wanted:
            d.belongs(address, address + "&tp=webp&wxfrom=5&wx_lazy=1")
        shown = address.replace("&", "&amp;")
        return (
            f'<img class="rich_pages wxw-img" data-galleryid="" data-imgfileid="{digits(d, 9)}" data-ratio="{height / width:.4f}" '
            f'data-s="300,640" data-src="{shown}" data-type="{kind}" data-w="{width}" style="width:100%;height:auto;" />'
        )

    body = [f'<section style="text-align:center;margin-bottom:16px">{image("gif", 1080, 180, False)}</section>',
            f'<p style="text-indent:2em;"><span style="font-size:15px;letter-spacing:1px;">{text(d, CHINESE, 2, 4, "。")}</span></p>']  # fmt: skip
    width = d.random.choice((1080, 1280, 1920))
    said = d.random.random() < 0.5
    for index in range(d.count):
        body.append(f'<section style="text-align:center;margin:8px 0" nodeleaf="">{image("jpeg", width, round(width / d.aspect), True)}</section>')  # fmt: skip
        if said:
            body.append(f'<p style="text-align:center"><span style="color:#888;font-size:12px">{d.random.choice(CHINESE_SHOTS)}</span></p>')  # fmt: skip
        if index % 4 == 3:
            body.append(f'<p><span style="font-size:15px;letter-spacing:1px;">{text(d, CHINESE, 1, 4, "。")}</span></p><p><br /></p>')  # fmt: skip
    body.append(f'<section style="text-align:center">{image("png", 900, 300, False)}</section>')
    face = d.file(f"https://wx.weishe-cdn.test/mmhead/{d.token(60)}/0", 132, 132)
    cover = d.file(f"{pictures}/mmbiz_jpg/{d.token(80)}/0?wx_fmt=jpeg", 900, 383)
    code = d.file("https://mp.weishe.test/mp/qrcode?scene=10000004&size=102&__biz=MzA3", 102, 102)
    more = "".join(
        f'<div class="album_read_card"><div>{d.random.choice(CHINESE)}</div><div class="thumb" style="background-image:url({d.file(f"{pictures}/mmbiz_jpg/{d.token(80)}/300?wx_fmt=jpeg", 300, 225)})"></div></div>'
        for _ in d.some(2, 4)
    )
    title = d.random.choice(CHINESE)
    return d.done(f"""<!DOCTYPE html>
<html class=""><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><meta name="viewport" content="width=device-width,initial-scale=1.0,viewport-fit=cover">
<meta property="og:title" content="{title}" /><meta property="og:image" content="{cover}" /><meta property="twitter:image" content="{cover}" />
<title>{title}</title><style>{_ACCOUNT_CSS}</style></head>
<body id="activity-detail" class="zh_CN wx_wap_page mm_appmsg comment_feature discuss_tab appmsg_skin_default appmsg_style_default pages_skin_pc">
<div id="js_article" class="rich_media"><div class="rich_media_inner"><div id="page-content" class="rich_media_area_primary"><div class="rich_media_area_primary_inner"><div id="img-content" class="rich_media_wrp">
<h1 class="rich_media_title" id="activity-name">{title}</h1>
<div id="meta_content" class="rich_media_meta_list"><span class="rich_media_meta rich_media_meta_text">编辑部</span><span class="rich_media_meta rich_media_meta_nickname" id="profileBt"><a href="javascript:void(0);" class="wx_tap_link js_wx_tap_highlight" id="js_name">银幕笔记</a></span><em id="publish_time" class="rich_media_meta rich_media_meta_text"></em></div>
<div class="rich_media_content js_underline_content autoTypeSetting24psection" id="js_content" style="visibility: hidden; opacity: 1;">{"".join(body)}</div>
<div class="wx_profile_card"><img class="wx_follow_avatar_pic" src="{face}" alt="cover_image"><div><strong class="wx_follow_nickname">银幕笔记</strong><div>一天一部电影</div></div></div>
<div class="rich_media_tool"><span class="media_tool_meta">阅读 {digits(d, 4)}</span> 赞 {digits(d, 2)} 在看 {digits(d, 2)}</div>
<div id="js_album_area">{more}</div></div></div></div></div></div>
<div class="qr_code_pc_outer" id="js_pc_qr_code"><div class="qr_code_pc"><img id="js_pc_qr_code_img" class="qr_code_pc_img" src="{code.replace("&", "&amp;")}"><p>微信扫一扫<br>关注该公众号</p></div></div>
<script type="text/javascript" nonce="{digits(d, 8)}">var biz="MzA3"||"";var msg_title='{title}';var ct="{digits(d, 10)}";var hd_head_img="{face}"||"";var msg_cdn_url="{cover}";var cdn_url_1_1="";</script>
<script type="text/javascript" nonce="{digits(d, 8)}">{_ACCOUNT_JS}</script></body></html>""")


_BEANS_CSS = """body{margin:0;font:12px/1.62 Helvetica,Arial,sans-serif;color:#111}a{color:#37a;text-decoration:none}
#db-global-nav{background:#545652;height:28px}#db-global-nav a{color:#d5d5d5;padding:0 10px;line-height:28px}
.nav{background:#f0f3f5;border-bottom:1px solid #e5ebe4;padding:16px 0}.nav-primary,#wrapper{width:1040px;margin:0 auto}.nav-logo a{font-size:26px;color:#27a}
h1{font-size:26px;color:#494949;padding:15px 0}#content .article{float:left;width:675px}#content .aside{float:right;width:310px}
.poster-col3{list-style:none;margin:0;padding:0}.poster-col3 li{float:left;width:200px;margin:0 25px 20px 0;height:260px;overflow:hidden}
.poster-col3 .cover{width:200px;height:auto}.poster-col3 .cover img{max-width:200px;max-height:210px}.poster-col3 .prop,.poster-col3 .name{text-align:center;color:#666}
.paginator{clear:both;text-align:center;padding:20px}.paginator a,.paginator .thispage{padding:0 6px}.opt-bar-line{border-bottom:1px dashed #ddd;padding:6px 0;margin-bottom:20px}
.movie-pic{float:left;margin-right:12px}.movie-pic img{width:96px}.attrs{margin:0}.ad img{width:300px;margin-top:30px}.clearfix:after{content:"";display:block;clear:both}
.recommend dl{float:left;width:90px;margin:0 10px 10px 0;text-align:center}.recommend img{width:85px;height:120px}#footer{clear:both;color:#999;border-top:1px dashed #ddd;padding:6px 0}"""


def beans_stills(seed: int) -> Page:
    """A Chinese site of films: its list of a film's stills, each linked to its own page; sizes and replies below."""
    d = Draft("beans_stills", seed, "https://movie.doubo.test/subject/35267208/photos?type=S")
    subject = "https://movie.doubo.test/subject/35267208"
    rows = []
    for _ in range(d.count):
        number = digits(d, 10)
        width = d.random.choice((1280, 1920, 2048, 3000))
        host = d.random.choice((1, 2, 3, 9))
        small = d.file(f"https://img{host}.doubo-io.test/view/photo/m/public/p{number}.jpg", 600)
        d.belongs(small)
        said = d.random.choice(CHINESE_SHOTS) if d.random.random() < 0.4 else ""
        reply = f'<a href="https://movie.doubo.test/photos/photo/{number}/#comments">{digits(d, 1)}回应</a>' if d.random.random() < 0.4 else ""  # fmt: skip
        rows.append(f"""
            <li data-id="{number}">
                <div class="cover">
                    <a href="https://movie.doubo.test/photos/photo/{number}/">
                        <img src="{small}" />
                    </a>
                </div>
                <div class="prop">{width}x{round(width / d.aspect)}</div>
                <div class="name">{said} {reply}</div>
            </li>""")
    poster = d.file(f"https://img2.doubo-io.test/view/photo/s_ratio_poster/public/p{digits(d, 10)}.jpg", 270, 400)  # fmt: skip
    liked = "".join(
        f'<dl><dt><a href="https://movie.doubo.test/subject/{digits(d, 8)}/?from=subject-page"><img src="{d.file(f"https://img1.doubo-io.test/view/photo/s_ratio_poster/public/p{digits(d, 10)}.jpg", 270, 400)}" alt="{name}" class="" /></a></dt><dd><a href="#">{name}</a></dd></dl>'
        for name in d.films[: d.random.randint(3, 6)]
    )
    advert = d.file(f"https://img1.doubo-io.test/view/dale-online/dale_ad/public/{d.token(12)}.jpg", 600, 500)  # fmt: skip
    pages = "".join(f'<a href="?type=S&start={30 * one}&sortby=like&size=a&subtype=a">{one + 1}</a>' for one in d.some(3, 9)[1:])  # fmt: skip
    return d.done(f"""<!DOCTYPE html>
<html lang="zh-CN" class="ua-linux ua-webkit"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>{d.film}的剧照</title>
<link rel="apple-touch-icon" href="{d.file("https://img1.doubo-io.test/f/movie/pics/movie/apple-touch-icon.png", 180, 180)}"><style>{_BEANS_CSS}</style></head><body>
<div id="db-global-nav" class="global-nav"><div class="bd"><a href="https://www.doubo.test">豆波</a><a href="https://book.doubo.test">读书</a><a href="https://movie.doubo.test">电影</a><a href="https://music.doubo.test">音乐</a></div></div>
<div id="db-nav-movie" class="nav"><div class="nav-wrap"><div class="nav-primary"><div class="nav-logo"><a href="https://movie.doubo.test">豆波电影</a></div></div></div></div>
<div id="wrapper"><div id="content"><h1>{d.film}的剧照</h1><div class="grid-16-8 clearfix"><div class="article">
<div class="opt-bar-line clearfix"><a href="?type=S&size=a&subtype=o">官方剧照(12)</a> <a href="?type=S&subtype=c">截图({digits(d, 3)})</a> <span class="sort">按喜欢排序</span></div>
<ul class="poster-col3 clearfix">{"".join(rows)}
</ul>
<div class="paginator"><span class="prev">&lt;前页</span><span class="thispage" data-total-page="9">1</span>{pages}<span class="next"><a href="?type=S&start=30">后页&gt;</a></span><span class="count">(共{digits(d, 3)}张)</span></div>
</div><div class="aside"><div class="movie-summary clearfix"><span class="movie-pic"><a href="{subject}/"><img src="{poster}" alt="{d.film}" class="" rel="v:image" /></a></span>
<span class="attrs"><p>导演: 林海</p><p>主演: 周宁 / 陈雨</p><p>类型: 剧情</p><p>地区: 中国大陆</p><p>上映: 2024-11-02</p></span></div>
<p class="pl2">&gt; <a href="{subject}/">去 {d.film} 的页面</a></p><p class="pl2">&gt; <a href="{subject}/photos?type=R">海报(8)</a></p>
<div class="recommend clearfix"><h2>喜欢这部电影的人也喜欢 · · · · · ·</h2>{liked}</div>
<div id="dale_movie_subject_photos" class="ad"><a href="#"><img src="{advert}"></a></div></div></div></div>
<div id="footer"><span class="fl">© 2005－2025 doubo.test, all rights reserved 北京豆波科技有限公司</span></div></div></body></html>""")
