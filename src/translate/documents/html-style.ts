/** The look of reports: the publication's ink, paper and bay, one column, both colour schemes, print. No font, no script. */
export const reportStyle = `:root{color-scheme:light dark;--pg:#f8f9f6;--card:#fff;--pan:#e8efeb;--ink:#12211f;--mut:#4b5b57;--bay:#0b5a5e;--red:#b5341a;--line:#c9d1cf;--hl:#ffe4a6;--amber:#7a4b00;--band:#0b3a3e;--bk:#f6f3e6;--bm:#b9d3cb;--gold:#f0b13c}
@media(prefers-color-scheme:dark){:root{--pg:#0f1716;--card:#16211f;--pan:#18302f;--ink:#e7eeea;--mut:#a6b5af;--bay:#84d3cb;--red:#ff9a80;--line:#33423f;--hl:#5a430c;--amber:#ffd98a;--band:#0a2b2e}}
*{box-sizing:border-box}body{margin:0;background:var(--pg);color:var(--ink);font:1rem/1.55 -apple-system,"Segoe UI",Roboto,"Noto Sans","Noto Sans CJK SC","Noto Sans Thai","Noto Sans Arabic",sans-serif}
a{color:var(--bay)}:focus-visible{outline:3px solid var(--gold);outline-offset:2px;border-radius:2px}
.skip{position:absolute;inset-block-start:-4rem}.skip:focus{inset-block-start:.5rem;background:var(--card);padding:.5rem 1rem}
header{background:var(--band);color:var(--bk)}header a{color:var(--bk)}.in,main{max-width:72rem;margin-inline:auto;padding-inline:clamp(1rem,3vw,2rem)}
.in{padding-block:1.25rem 1.5rem}.in p{margin:0;color:var(--bm);font-size:.9rem}h1{margin:.25rem 0 .5rem;font:700 clamp(1.5rem,1.2rem + 1.6vw,2.4rem)/1.18 "Iowan Old Style","Palatino Linotype","Noto Serif",Georgia,serif;overflow-wrap:anywhere}
main{padding-block:1.5rem 4rem}h2{margin:2.5rem 0 1rem;border-block-start:3px double var(--ink);padding-block-start:.6rem;font:700 1.3rem/1.3 "Iowan Old Style","Palatino Linotype","Noto Serif",Georgia,serif}
.sums{display:grid;grid-template-columns:repeat(3,1fr);gap:.75rem;margin:0;padding:0;list-style:none}.sums li{background:var(--card);border:1px solid var(--line);border-block-start:4px solid var(--c);padding:.6rem .9rem}
.sums b{display:block;font:700 2rem/1.1 "Noto Serif",Georgia,serif;color:var(--c)}.critical{--c:var(--red)}.major{--c:var(--amber)}.minor{--c:var(--bay)}
.sev{display:inline-block;border:1.5px solid var(--c);color:var(--c);border-radius:3px;padding:0 .4em;font-weight:700;font-size:.8rem;line-height:1.5}.sev.critical{background:var(--c);color:var(--pg)}.sev.minor{border-style:dashed}
.checks{columns:18rem;column-gap:2rem;margin:0;padding:0;list-style:none;font-size:.92rem}.checks li{break-inside:avoid;display:flex;gap:.6em;justify-content:space-between;border-block-end:1px solid var(--line);padding:.25rem 0}
.block{display:grid;grid-template-columns:6.5rem minmax(0,1fr);gap:0 1.25rem;border-block-start:1px solid var(--line);padding:.7rem 0}.where{color:var(--mut);font-size:.8rem;line-height:1.45}.where b{display:block;color:var(--ink)}
.quiet{color:var(--mut);padding-block:.35rem}.text{margin:0;max-width:46rem;overflow-wrap:anywhere;font-family:"Iowan Old Style","Palatino Linotype","Noto Serif","Noto Serif CJK SC","Noto Serif Thai","Noto Naskh Arabic",Georgia,serif;font-size:1.05rem;line-height:1.7}
.quiet .text{font-size:.95rem;line-height:1.5}.text+.text{margin-block-start:.4rem}.source{color:var(--mut)}
mark{background:var(--hl);color:inherit;border-block-end:2px solid var(--c)}mark.critical{border-block-end-width:4px}mark.minor{border-block-end-style:dashed}mark.also{background:none;border-block-end:2px dotted var(--c)}sup{font:700 .68rem/1 sans-serif}sup a{padding:.3em .25em;text-decoration:none}
.found{margin:.6rem 0 .2rem;padding:0;list-style:none;display:grid;gap:.5rem;max-width:52rem}.found li{background:var(--card);border:1px solid var(--line);border-inline-start:4px solid var(--c);padding:.5rem .8rem;overflow-wrap:anywhere}
.found li:target,.block:target{outline:3px solid var(--gold)}.found p{margin:.15rem 0 0}.do{color:var(--ink)}.do b{color:var(--bay)}.meta{color:var(--mut);font-size:.82rem}
.none{background:var(--pan);padding:.8rem 1rem}table{border-collapse:collapse;inline-size:100%}th,td{text-align:start;padding:.5rem .6rem;border-block-end:1px solid var(--line);vertical-align:baseline;overflow-wrap:anywhere}td.n,th.n{text-align:end;font-variant-numeric:tabular-nums}
@media(max-width:44rem){.block{grid-template-columns:minmax(0,1fr)}.where b{display:inline}.where{margin-block-end:.2rem}.sums{gap:.5rem}.sums li{padding:.5rem}.sums b{font-size:1.6rem}th,td{padding:.4rem .3rem}}
@media print{header{background:none;color:#000}.quiet{display:none}.block,.found li{break-inside:avoid}}`;
