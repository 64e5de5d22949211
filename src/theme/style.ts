import { sha256 } from '../base/id.ts';

// Reader pages: no script, no web font, one file. The inline axis is logical throughout; nothing says left or right.
// Size, leading, tracking and breaking are set per script, never inherited from Latin.
const source = `
/* ground: paper, ink, and what each script needs */
:root{color-scheme:light dark;--pg:#f8f9f6;--pan:#e8efeb;--ink:#12211f;--mut:#4b5b57;--ln:#c8d3cd;--bay:#0b5a5e;--red:#b5341a;--hl:#ffe4a6;--band:#0b3a3e;--bk:#f6f3e6;--bm:#b9d3cb;--gold:#f0b13c;--hull:#c8401f;--l:1px solid var(--ln);--s:"Iowan Old Style","Palatino Linotype","Noto Serif",Georgia,serif;--f:-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;--lh:1.62;--hh:1.16;--g:clamp(1rem,2.4vw,2rem)}
@media(prefers-color-scheme:dark){
:root{--pg:#0f1716;--pan:#18302f;--ink:#e7eeea;--mut:#a6b5af;--ln:#30403c;--bay:#84d3cb;--red:#ff9a80;--hl:#5a430c;--band:#0a2b2e;--hull:#ef6a45}
img{filter:brightness(.88)}
}
:lang(vi){--s:"Palatino Linotype",Cambria,"Noto Serif","Times New Roman",serif;--lh:1.72;--hh:1.28}
:lang(zh),:lang(ja){--s:"Songti SC","Noto Serif CJK SC",SimSun,serif;--f:"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;--lh:1.85;--hh:1.34;--ls:0}
:lang(ja){--s:"Hiragino Mincho ProN","Yu Mincho","Noto Serif CJK JP",serif;--f:"Hiragino Sans","Yu Gothic","Noto Sans CJK JP",sans-serif}
:lang(ko){--s:AppleMyungjo,"Nanum Myeongjo","Noto Serif CJK KR",Batang,serif;--f:"Apple SD Gothic Neo","Malgun Gothic","Noto Sans CJK KR",sans-serif;--lh:1.8;--hh:1.36;--ls:0;word-break:keep-all}
:lang(ar){--s:"Noto Naskh Arabic","Geeza Pro","Sakkal Majalla",serif;--f:"Geeza Pro","Segoe UI","Noto Sans Arabic",sans-serif;--lh:1.9;--hh:1.42;--ls:0}
:lang(th){--s:Thonburi,"Leelawadee UI","Noto Serif Thai","Noto Looped Thai","Noto Serif",serif;--f:Thonburi,"Leelawadee UI","Noto Sans Thai","Noto Sans",sans-serif;--lh:1.8;--hh:1.4;--ls:0}
html:lang(ar){font-size:115%}

/* base */
*,::before,::after{box-sizing:border-box;margin:0;padding:0}
body{background:var(--pg);color:var(--ink);font:1rem/1.5 var(--f);overflow-wrap:break-word;line-break:strict}
ul{list-style:none}
img,svg{display:block;width:100%;height:auto}
img{aspect-ratio:3/2;object-fit:cover;background:var(--pan)}
a{color:inherit;text-decoration:none}
a:hover{text-decoration:underline}
:focus-visible{outline:3px solid var(--gold);outline-offset:2px}
summary{cursor:pointer;font-weight:600}
h1,h2,h3,.s{font:700 1.1875rem/var(--hh) var(--s);text-wrap:balance}
h1{font-size:clamp(1.8rem,1.2rem + 2.7vw,3.2rem);letter-spacing:var(--ls,-.013em)}
h2{font-size:1.25rem}
.d{font:1.1875rem/var(--lh) var(--s);margin-top:.6rem;max-width:38em}
small,.m,.by,figcaption{font-size:.8125rem;color:var(--mut)}
.w{max-width:80rem;margin-inline:auto;padding-inline:clamp(1rem,3vw,2rem)}
.sec{margin-top:clamp(2rem,4vw,3.2rem)}
.vh,.skip:not(:focus){position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden;white-space:nowrap}
.k{display:block;font-size:.8125rem;font-weight:600;color:var(--red);margin-bottom:.35rem}
.lnk{color:var(--bay);font-weight:600;text-decoration:underline}
.hull{fill:var(--hull)}

/* masthead: the editions come first, as tabs */
.tabs{background:var(--band);color:var(--bk)}
.tabs ul,.nav ul{display:flex;overflow-x:auto;scrollbar-width:none}
.tabs ul{padding-top:.35rem}
.tabs a,.nav a{display:block;white-space:nowrap;padding:.3rem .66rem .4rem;border-radius:3px 3px 0 0;font-size:.9375rem}
.tabs :focus-visible,.nav :focus-visible{outline-offset:-3px}
.tabs [aria-current]{background:var(--pg);color:var(--ink);font-weight:600}
@media(max-width:70rem){.tabs li:has([aria-current]){order:-1}}
.mast{display:flex;align-items:end;gap:.6rem 1.4rem;padding-block:1.15rem .9rem;flex-wrap:wrap}
.mast svg{width:clamp(9rem,17vw,13rem)}
.mast p{flex:1;min-width:7rem}
.mast p b{display:block}
.name{font:700 clamp(1.8rem,4vw,2.8rem)/1.1 var(--s)}
.nav,.h{border-top:3px solid var(--ink);position:relative}
.nav::before,.h::before{content:"";position:absolute;inset:2px 0 auto;border-top:1px solid var(--ink)}
.nav ul{gap:1.4rem;border-bottom:var(--l)}
.nav a{padding:.75rem 0 .65rem;font-weight:600}
.nav [aria-current]{box-shadow:inset 0 -3px var(--hull)}
.h{display:flex;justify-content:space-between;align-items:baseline;gap:1rem;padding-block:.62rem .8rem}
.h a{font-size:.875rem;color:var(--bay);font-weight:600;flex:none}

/* seals: the language it was reported in, and who carried it here */
.z{display:inline-grid;place-items:center;min-width:1.62em;height:1.62em;padding-inline:.2em;border:1.5px solid var(--bay);border-radius:.18em;color:var(--bay);font:600 .71875rem/1 var(--f);vertical-align:middle;margin-inline-end:.2em}
.z.o{background:var(--bay);color:var(--pg)}
.z.mt{border-style:dashed}
.by{display:flex;flex-wrap:wrap;gap:.2rem .4rem;align-items:center;margin-top:.45rem}

/* home */
.front,.cs,.subs,.foot .w,.art,.pix,.feed,.eds{display:grid;gap:var(--g)}
.front>*,.cs>*,.art>*{position:relative;min-width:0}
.front{padding-top:1.25rem}
.lead h1{margin-top:.8rem}
.subs{row-gap:0;margin-top:1rem;border-top:var(--l)}
.subs li{padding-block:.65rem}
.it h3{margin-top:.55rem}
section>.it+.it{border-top:var(--l);margin-top:.9rem;padding-top:.9rem}
.it.t h3{margin:0}
.it.t h3,.subs li,.pix p{font:600 1.0625rem/1.35 var(--s)}
.rows>li{padding-block:.7rem;border-bottom:var(--l)}
.feed{grid-template-columns:max-content 1fr;gap:0 .8rem}
.feed>li{display:grid;grid-column:1/-1;grid-template-columns:subgrid;line-height:1.42}
.pix{grid-template-columns:1fr 1fr}
.pix li:nth-child(3n+1),.pix li:nth-child(2):last-child{grid-column:1/-1}
.pix p{margin-top:.45rem}
.vo li{display:grid;grid-template-columns:auto 1fr;gap:0 1rem}
.gl{white-space:nowrap;font:700 3rem/1.1 var(--s);color:var(--hull);width:1.25em;grid-row:span 2}
.vo h3{font-weight:400}
.band,.foot{background:var(--band);color:var(--bk);--mut:var(--bm);--bay:var(--bm);--ink:var(--bk)}
.foot{margin-top:3.5rem;padding-block:2rem 2.5rem}
.foot ul{display:flex;flex-wrap:wrap;gap:.5rem 1.2rem;margin-top:.8rem}
.foot .z{border-color:var(--gold);color:var(--gold)}
.foot .z.o{background:var(--gold);color:var(--band)}
.foot svg{width:8rem}
.c2{--c:2}.c4{--c:4}
@media(max-width:40rem){
.cp{display:grid;grid-template-columns:1fr 7rem;column-gap:.9rem;align-content:start}
.cp h3{margin:0}
.cp img{grid-area:1/2/3;aspect-ratio:1}
}
.pix li:nth-child(3n+1) img{aspect-ratio:2}
@media(min-width:40rem){
.subs{grid-template-columns:1fr 1fr}
.cs,.vo{display:grid;column-gap:var(--g);grid-template-columns:repeat(var(--c,3),minmax(0,1fr))}
.vo li{border:0}
.foot .w{grid-template-columns:1fr 2fr}
.front>*+*::before,.cs>*+*::before{content:"";position:absolute;inset-block:0;inset-inline-start:calc(var(--g)/-2);border-inline-start:var(--l)}
.c2>:nth-child(odd)::before,.c3>:nth-child(3n+1)::before,.c4>:nth-child(4n+1)::before{display:none}
.front{grid-template-columns:1fr 1fr}
.lead,.f2>*{grid-column:1/-1}
}
@media(min-width:40rem) and (max-width:55rem){
.c4{--c:2}
.c4>:nth-child(odd)::before{display:none}
}
@media(max-width:63rem){.f2>*+*::before,.f3>:nth-child(2)::before{display:none}}
@media(min-width:55rem){
.pix{grid-template-columns:2fr repeat(var(--p,3),1fr)}
.pix li:nth-child(n){grid-column:auto}
.pix li:nth-child(n) img{aspect-ratio:auto;height:15rem}
.p1{grid-template-columns:1fr}
.p2{--p:1}.p3{--p:2}.p4{--p:3}
}
@media(min-width:63rem){
.body figure{margin-inline:-3.5rem}
.f3{grid-template-columns:minmax(0,6.1fr) minmax(0,2.8fr) minmax(0,2.9fr)}
.f2{grid-template-columns:minmax(0,2.2fr) minmax(0,1fr)}
.f1{grid-template-columns:1fr}
.f2>*,.f3>*{grid-column:auto}
}

/* article */
.top{padding-top:1.6rem;max-width:58rem}
.prov{border-block:var(--l);margin-top:1.1rem;padding-block:.7rem;display:flex;flex-wrap:wrap;gap:.45rem 1rem;font-size:.875rem}
.raw{border:1px dashed var(--mut)}
.prov .raw{padding:0 .5rem;border-radius:2px;font-weight:600}
.lsw{display:flex;gap:.35rem;flex-wrap:wrap;padding-block:.7rem;font-size:.875rem;align-items:center}
.lsw a{border:1px solid var(--mut);border-radius:1rem;padding:.15rem .7rem;white-space:nowrap}
.lsw .raw{border-style:dashed}
.lsw [aria-current]{background:var(--ink);color:var(--pg)}
.lsw [aria-current] small{color:inherit}
figure{margin-block:1.5rem}
figcaption{font:.875rem/1.5 var(--f);padding-top:.5rem}
figcaption b{font-weight:400;color:var(--ink)}
.art{gap:0 4vw}
.hero{margin-block:.8rem 1.5rem}
.body{font:1.1875rem/var(--lh) var(--s);max-width:39rem}
.body p,.body ul,.body blockquote{margin-bottom:1.2em}
.body p:is(:lang(fr),:lang(nl),:lang(sv),:lang(es)){hyphens:auto}
.body h2{font-size:1.375rem;margin-block:1.8rem .6rem}
.body a{text-decoration:underline;text-decoration-color:var(--bay);text-underline-offset:.15em}
.pts{list-style:disc;padding-inline-start:1.3em}
blockquote{border-inline-start:3px solid var(--bay);padding-inline-start:1.1rem;font-size:1.1em}
.note{border-inline-start:4px solid var(--gold);background:var(--pan);padding:.7rem 1rem;font:.9375rem/1.55 var(--f);margin-bottom:1.4rem}
.note li{padding-block:.5rem;border-bottom:var(--l)}
.note .m{margin:.5rem 0 0}
.note del,.note ins{display:block}
del{color:var(--mut)}
ins{background:var(--hl);text-decoration:none;box-decoration-break:clone}

/* lists, about, the editions, 404 and 410 */
.page .d{margin-bottom:1rem}
.page .body{margin-top:1.6rem}
.page .lnk{display:inline-block;margin-top:.5rem}
.first h2{font-size:clamp(1.4rem,1rem + 1.6vw,2.1rem);margin-top:.8rem}
.eds{grid-template-columns:repeat(auto-fill,minmax(min(100%,17rem),1fr));row-gap:0;padding-block:1rem 3rem}
.eds a{display:grid;grid-template-columns:4.4rem 1fr;gap:0 .6rem;padding-block:1.3rem;border-bottom:var(--l);height:100%}
.eds .m{font-size:.9375rem}
.door{padding-block:3rem 2.4rem}
.door svg{width:clamp(12rem,30vw,20rem)}
@media(min-width:55rem){
.first{display:grid;align-items:center;grid-template-columns:7fr 5fr;gap:var(--g)}
.hero{grid-column:1/-1}
.art .body{justify-self:center}
.hero img{max-height:33rem}
}
@media print{
:root{color-scheme:light;--pg:#fff;--pan:#fff;--ink:#000;--mut:#333;--band:#fff;--bk:#000;--bm:#000;--bay:#000;--red:#000;--gold:#000}
.tabs,.nav,.lsw,.foot ul:last-child{display:none}
.art,.front,.cs{display:block}
figure,li{break-inside:avoid}
}
`;

/** The style sheet as it is served: comments and line ends gone, nothing else changed. */
export const stylesheet = source.replace(/\/\*.*?\*\//gs, '').replaceAll('\n', '');

/** Address of the style sheet; new bytes get a new address, so that it may be kept for ever. */
export const stylesheetPath = `/assets/${sha256(stylesheet).slice(0, 16)}.css`;
