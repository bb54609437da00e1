/**
 * How everything looks that opens: figures, reports, lists and switches. Goes on top of styles.ts with the second script.
 * Lists that may be long are laid out and painted by themselves, so that a toggle costs the browser only what it changed.
 */
export const openStyles = `
summary:hover .label,button:hover{text-decoration-thickness:2px}
:is(.details,.panel){font-family:var(--plain);padding-block:0 .4em}
.panel{border-block-start:1px solid var(--hair);padding-block:.5em .3em}
.panel~.panel{border-block-start:0}
:is(.details,.panel)>*+*{margin-block-start:.35em}
.hand-on,.by,.day{display:flex;flex-wrap:wrap;gap:0 1.1em;align-items:center}
.details button,.panel button{min-block-size:24px;align-content:center}
.plot{max-inline-size:36em;break-inside:avoid}
.details .who{text-wrap:wrap}
table{border-collapse:collapse;inline-size:100%;font:inherit;color:inherit}
caption{font-weight:600;text-align:start;padding-block-end:.3em}
tbody{display:grid;grid-template-columns:fit-content(9em) minmax(0,1fr);gap:.25em .7em}
tr{display:grid;grid-column:1/-1;grid-template-columns:subgrid;align-items:baseline}
:is(th,td){padding:0;font-weight:400;text-align:start;vertical-align:baseline}
tbody th{color:var(--soft);text-align:end}
.undated tbody{grid-template-columns:minmax(0,1fr)}
.undated tbody th{display:none}
.plot.parts tbody{grid-template-columns:minmax(5.2em,36%) minmax(0,1fr)}
.plot.parts tbody th{text-align:start}
td{min-inline-size:0}
.bar{display:block;inline-size:100%;block-size:8px;margin-block:.1em 0;fill:var(--soft);overflow:visible}
[dir=rtl] .bar{scale:-1 1}
.light{fill-opacity:.45}
.now .bar{fill:var(--accent)}
.withdrawn line{stroke:var(--warn);stroke-width:8px;stroke-dasharray:2 3;transform:skewX(-40deg) translateX(3px)}
.outline{fill:none;stroke:var(--warn)}
.fold caption{display:none}
.gap td{border-block:1px dashed var(--hair);padding-block:.2em}
.moments td{border-inline-start:2px solid var(--hair);padding-inline-start:.8em;position:relative}
.moments td::before{content:"";position:absolute;inset-block-start:.4em;inset-inline-start:-5px;border:4px solid var(--soft);border-radius:50%}
.moments .now td::before{border-color:var(--accent)}
.moments .withdrawn td::before{border-color:var(--warn);border-width:2px;inline-size:8px;block-size:8px}
.report{break-inside:avoid;padding-block:.2em;border-block-start:1px solid var(--hair)}
.report ul{padding-inline-start:.9em;color:var(--soft)}
.report li+li{margin-block-start:.15em}
.remark{display:block;color:var(--soft)}
a{color:var(--accent);text-underline-offset:.2em;text-decoration-thickness:1px}
.report a{padding-block:.35em}
q{quotes:"“" "”"}
.card:is(:lang(ar),:lang(es),:lang(kk),:lang(ru)) q{quotes:"«" "»"}
.card:lang(de) q{quotes:"„" "“"}
.card:lang(fr) q{quotes:"«\u00a0" "\u00a0»"}
.fold>summary{break-inside:avoid;color:var(--accent);font-weight:600;align-items:center;min-block-size:24px;padding-block:0}
.fold>summary::after{position:static;margin-inline-start:.2em}
.rule,small,.left-out .report{color:var(--soft)}
small{font:inherit}
.by [aria-pressed=false]{color:var(--soft);font-weight:400}
.by [aria-pressed=true]{text-decoration-thickness:2px}
input[type=search]{inline-size:100%;min-block-size:31px;padding:.2em .6em;border:1px solid var(--soft);border-radius:4px;color:inherit;background:none;font-family:var(--plain)}
input::placeholder{color:var(--soft);opacity:1}
input[type=date]{min-block-size:31px;padding:.1em .4em;border:1px solid var(--soft);border-radius:4px;color:inherit;background:none}
input[type=range]{flex:1 1 12em;min-inline-size:0;min-block-size:28px}
.list{contain:content;max-block-size:26em;overflow:auto;overscroll-behavior:contain;padding:3px;margin-inline:-3px}
.list li>b{display:block;padding-block:.5em .1em}
[data-row]{display:flex;gap:.2em .7em;align-items:start;contain:layout style}
[data-row] label{display:flex;gap:.5em;flex:1;min-inline-size:0;min-block-size:28px;padding-block:.25em;cursor:pointer}
[data-row] label span{min-inline-size:0}
[data-row] input{margin-block-start:.15em}
[data-row] a{min-inline-size:24px;min-block-size:24px;text-align:center;align-content:center;text-decoration:none}
[data-row]:has(input:not(:checked)) span>bdi{color:var(--soft);text-decoration:line-through 1px}
[data-later] span>bdi{font-style:italic}
.why{break-inside:avoid}
.section{border-block-start:1px solid var(--hair)}
.section .heading{font-weight:600}
.section .row:last-child{padding-block-end:.5em}
.section li.row:first-child .line:first-child .figure bdi{font-size:1.4em}
.entries{display:grid;gap:.6em}
.entries li>b::after{content:"\\a";white-space:pre}
.news{display:flex;min-block-size:calc(24px + .4em);padding-block:.2em}
.day b{flex:1 0 100%}
@container (inline-size>=44em){.details{columns:2;column-gap:2em}}
@container (inline-size<44em){.plot:has(+.fold)>button{float:inline-start;margin:.35em 0 0;margin-inline-end:1.4em}}
@media (scripting:none){.hand-on,.details button{display:none}}
@media print{
.list{max-block-size:none;overflow:visible}
[data-row]{break-inside:avoid}
.hand-on,.by,.day,.panel button,.details>button,.plot button,input[type=search],.news{display:none}
a::after{content:" <" attr(data-address) ">";overflow-wrap:anywhere}
.bar{print-color-adjust:exact}
}
@media (forced-colors:active){.bar{fill:CanvasText}.now .bar{fill:Highlight}.withdrawn line,.outline{stroke:CanvasText}.light{fill:GrayText}}
`;
