export const reviewStyle = `:root{color-scheme:light dark;--ink:#12211f;--paper:#f8f8f6;--line:#c9d1cf;--old:#b3261e;--new:#0b5a5e}
@media(prefers-color-scheme:dark){:root{--ink:#e8eeec;--paper:#101615;--line:#33423f;--old:#ff8a80;--new:#7fd0c9}}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.6 "Noto Sans",system-ui,sans-serif}
main{max-width:64rem;margin:0 auto;padding:1.5rem 1rem}h1{font:700 1.75rem/1.25 "Noto Serif",Georgia,serif;overflow-wrap:anywhere}
h2{margin:2rem 0 .5rem;border-top:3px double var(--ink);padding-top:.75rem;font-size:1.125rem;overflow-wrap:anywhere}small{font-weight:400}
ol{margin:0;padding:0;list-style:none}li{border-top:1px solid var(--line);padding:.5rem 0}.pair{display:grid;gap:0 1.5rem;grid-template-columns:1fr 1fr}
.pair p{margin:.25rem 0;overflow-wrap:anywhere}del{color:var(--old)}ins{color:var(--new);font-weight:700;text-underline-offset:.2em}
.state{margin:0;font-size:.875rem}code{overflow-wrap:anywhere}
@media(max-width:40rem){.pair{grid-template-columns:1fr}}`;
