/**
 * How everything looks that opens later: claims, plot, source toggles, the slider through time. Goes on top of styles.ts.
 * Each part is laid out and painted by itself, so that a toggle costs the browser only what it changed.
 */
export const restStyles = `
[open]>summary::before{rotate:45deg;translate:0 -.12em}
summary:hover,button:hover{text-decoration:underline;text-underline-offset:3px}
.outlets>li{contain:layout style;isolation:isolate}
.plot{display:block;inline-size:100%;overflow:visible;margin-block:.4em .7em;direction:ltr}
.plot text{font:500 11.5px var(--plain);fill:var(--muted)}
.plot .height{font-size:11px}
.plot .break{font-size:10px}
.grid{stroke:var(--hair)}
.run{stroke:var(--muted);stroke-width:1.2}
.mark text{fill:currentColor;font-weight:600}
.shape{fill:currentColor;stroke:currentColor;stroke-width:1.5}
.bar{stroke:var(--muted);stroke-width:7;stroke-opacity:.45}
.arrow{fill:none;stroke:currentColor;stroke-width:1.5}
.mark[data-state=history] :is(.shape,.arrow){fill:var(--muted);stroke:none}
.mark[data-state=history] .arrow{fill:none;stroke:var(--muted)}
.mark[data-state=history] text{fill:var(--muted);font-weight:500}
.mark[data-state=withdrawn]{color:var(--warn)}
.mark[data-state=withdrawn] .shape{fill:none}
.whole{stroke:currentColor;stroke-width:17;stroke-opacity:.13}
.part{stroke:currentColor;stroke-width:3.5}
.mark[data-state=history] :is(.part,.whole){stroke:var(--muted)}
.within text{fill:var(--muted);font-weight:500}
.as-table{margin-block-end:.7em;overflow-x:auto}
table{border-collapse:collapse;inline-size:100%}
:is(th,td){text-align:start;vertical-align:baseline;padding:.25em .8em .25em 0;border-block-end:1px solid var(--hair)}
th{font-weight:600;color:var(--muted)}
td:nth-child(2){font-weight:600;font-variant-numeric:lining-nums tabular-nums}
.inside td{color:var(--muted)}
.inside td:nth-child(2){font-weight:400;padding-inline-start:1em}
.cross{stroke:currentColor;stroke-width:1.6}
.origin-mark{inline-size:.75em;block-size:.75em;margin-inline-end:.5em}
.origin-mark path{fill:currentColor}
:is(.reasons,.took) .owner{font-weight:inherit}
.own{margin-block:.3em .6em}
.reasons{margin-block:.3em .7em;padding-inline-start:.9em;border-inline-start:2px solid var(--hair);color:var(--muted)}
.reasons li+li{margin-block-start:.35em}
.origin{padding-block:.6em;border-block-start:1px solid var(--hair)}
.who-says{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 1em}
.who-says>span{color:var(--muted)}
.row{padding-block:.35em .15em}
.of{display:flex;flex-wrap:wrap;align-items:baseline;gap:0 .6em}
.n{font-weight:700;font-size:1.2em;font-variant-numeric:lining-nums tabular-nums}
[data-state=history] .n,[data-state=set-aside] .n,[data-state=word] .n{font-weight:500}
.of>span:last-child,.took,.prints{color:var(--muted)}
.took{color:var(--warn)}
.prints{padding-inline-start:.9em;border-inline-start:2px solid var(--hair);margin-block:.25em}
.prints li+li{margin-block-start:.2em}
a{color:var(--accent);text-underline-offset:2px;text-decoration-thickness:1px}
.copy a:hover{text-decoration:underline}
q{font-style:italic;quotes:"“" "”"}
.card:is(:lang(ar),:lang(es),:lang(kk),:lang(ru)) q{quotes:"«" "»"}
.card:lang(de) q{quotes:"„" "“"}
.card:lang(fr) q{quotes:"«\u00a0" "\u00a0»"}
.lock{inline-size:.85em;block-size:.85em;margin-inline-start:.35em;color:var(--good);vertical-align:-.08em}
.note{display:block;padding-inline-start:.9em}
.row>.note{color:var(--muted)}
.then{display:flex;flex-wrap:wrap;gap:.4em 1em;align-items:center;padding-block-end:.7em}
input[type=range]{flex:1 1 12em;inline-size:auto;block-size:24px;inset:auto}
input[type=date]{inline-size:auto;block-size:auto;min-block-size:28px;font:inherit;color:inherit;background:none;border:1px solid var(--hair);border-radius:3px;padding:.1em .4em;inset:auto}
ol{list-style:none;margin:0;padding:0}
.corrections{display:grid;gap:.4em;padding-block-end:.7em;color:var(--muted)}
.corrections b{font-weight:600;margin-inline-end:.3em}
.copy{padding-block:.5em;display:flex;flex-wrap:wrap;align-items:center;gap:0 1.6em}
.copy a{font-weight:600;text-decoration:none;min-block-size:24px;align-content:center}
.told{line-height:1.45}
.told:not(:empty){position:sticky;inset-block-end:0;border-inline-start:3px solid var(--accent);padding:.4em .8em;margin-block:.3em .8em;backdrop-filter:blur(16px);background:var(--wash)}
fieldset{margin:0;padding:0 0 .5em;border:0;min-inline-size:0}
.news{position:sticky;inset-block-end:3em;block-size:0;z-index:1}
.news button{position:absolute;inset-block-end:-3em;inset-inline:0;inline-size:fit-content;max-inline-size:96%;margin-inline:auto;padding:.5em 1.1em;border-radius:2em;text-align:center;color:inherit;background:currentColor;font-size:max(.84em,13.5px)}
.news button:focus-visible{border-radius:2em}
.news span{color:oklch(from currentColor calc((.6 - l)*999) 0 0)}
.unseen{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.switches,.switches p{display:flex;flex-wrap:wrap;gap:0 1.2em}
.switches{justify-content:space-between;padding-block-end:.2em}
.by-what button{color:var(--muted);font-weight:500;min-block-size:24px}
.by-what [aria-pressed=true]{color:inherit;font-weight:700;text-decoration:underline;text-decoration-thickness:2px;text-underline-offset:.35em}
.list{contain:content;max-block-size:23em;overflow:auto;overscroll-behavior:contain;padding:2px;margin:-2px}
.outlets{columns:13em auto;column-gap:1.4em;padding-block-start:.2em}
.outlets>li{break-inside:avoid;display:grid;grid-template-columns:minmax(0,auto) auto 1fr;align-items:baseline;gap:0 .7em}
.count{color:var(--muted);font-variant-numeric:tabular-nums}

.outlets ul{grid-column:1/-1}
.only{font-size:.92em;font-weight:500;justify-self:start;padding-block:.1em;min-block-size:24px}
@media (hover:hover){li:not(:hover,:focus-within)>.only{opacity:0}}
.outlets ul{display:flex;flex-wrap:wrap;gap:0 1.1em;padding-inline-start:1.6em;margin-block-start:-.15em}
label{display:flex;gap:.5em;align-items:baseline;min-block-size:26px;padding-block:.2em;line-height:1.3;cursor:pointer}
label span{min-inline-size:0}
label small{font-size:.94em;color:var(--muted);white-space:nowrap}
input{margin:0;inline-size:15px;block-size:15px;flex:none;accent-color:var(--accent);position:relative;inset-block-start:2px}
label:has(input:not(:checked,:indeterminate)) span{color:var(--muted)}
label:has(input:not(:checked,:indeterminate)) span small{color:inherit}
li[data-later]>label{font-style:italic;color:var(--muted)}
li[data-later]>label :is(span,small){color:inherit}
@media (prefers-reduced-motion:no-preference){summary::before{transition:rotate .12s}}
@media print{.controls,.rest,footer{display:none}.finding{break-inside:avoid}a::after{content:" <" attr(data-address) ">";overflow-wrap:anywhere}.copy,.as-table:not([open]),.news{display:none}}
@media (scripting:none){.controls,.rest,.copy{display:none}}
@supports not (color:oklch(from red l c h)){.news button{background:CanvasText}.news span{color:Canvas}}
@media (forced-colors:active){.plot{color:CanvasText;--muted:CanvasText;--hair:GrayText}.mark[data-state=withdrawn],:is(.took,.origin-mark,.lock){color:CanvasText}.news button{border:1px solid;background:Canvas}}
@container (max-width:430px){.minor{display:none}table{font-size:.84em}:is(th,td){padding-inline-end:.4em;hyphens:auto}.inside td:nth-child(2){padding-inline-start:.4em}}
`;
