/**
 * How the card looks at rest. It takes font and text colour from the page and mixes every other colour from that colour,
 * so that it belongs to a light page and to a dark one. Logical directions only. Newsrooms change it by the `--wwk-*`
 * properties and by parts.
 *
 * The card is laid out by its own width. A box that is laid out so has no width of its own, and would be 0 px wide wherever
 * a page asks it for one (a flex row, a float, a table cell): the line of no height before it gives the width that it
 * would like, and the floors keep it readable, also where its container is narrower than that.
 *
 * What stands apart in sight is read out with pauses between: signs that are said and take no room.
 */
export const styles = `
:host{display:block;min-inline-size:max(120px,min(100%,14em))}
:host::before{content:"i i";display:block;block-size:0;overflow:hidden;visibility:hidden;font:16px/0 serif;letter-spacing:0;word-spacing:26rem;white-space:normal}
:host([hidden]){display:none}
:host(:is([theme=light],[theme=dark])){padding:1em;box-sizing:border-box}
:host([theme=light]){color-scheme:light;color:#1b1b1a;background:#fff}
:host([theme=dark]){color-scheme:dark;color:#e9e6df;background:#15171a}
.card{all:initial;display:block;container-type:inline-size;min-inline-size:120px;max-inline-size:60em;margin-inline:auto;border-block-start:3px solid;
color:inherit;color-scheme:inherit;cursor:inherit;visibility:inherit;font-family:inherit;font-size:max(13px,.8125em);line-height:1.35;text-align:start;overflow-wrap:break-word;
--soft:color-mix(in srgb,currentColor 76%,transparent);
--hair:color-mix(in srgb,currentColor 17%,transparent);
--accent:var(--wwk-accent,color-mix(in oklab,currentColor 42%,#0a74cc));
--warn:var(--wwk-warn,color-mix(in oklab,currentColor 40%,#d9430b));
--wash:var(--wwk-wash,color-mix(in srgb,currentColor 5%,transparent));
--plain:var(--wwk-small-font,system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif)}
*{box-sizing:border-box}
p,h2,h3,h4,h5,h6,ul,ol,fieldset{margin:0;padding:0;border:0;min-inline-size:0;font:inherit;list-style:none}
.kick,fieldset,.label,.state,.who,.note,.more,.foot{font-family:var(--plain)}
button{all:unset;box-sizing:border-box;cursor:pointer;color:var(--accent);font-family:var(--plain);font-weight:600;min-block-size:24px;text-decoration:underline 1px;text-underline-offset:.2em}
:is(button,summary,input,a):focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:2px}
.kick{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 .7em;align-items:baseline;padding-block-start:.35em;font-size:.923077em}
.kick b{color:var(--accent);letter-spacing:.05em;text-transform:uppercase;margin-inline-end:.3em}
.card:lang(ar) .kick b{letter-spacing:0}
.kick span button{color:var(--soft);font-weight:400;text-decoration-style:dotted}
#title{font-family:var(--wwk-title-font,inherit);font-size:1.231em;font-weight:700;line-height:1.25;text-wrap:balance}
fieldset{margin-block:.4em .5em}
.chips{display:flex;flex-wrap:wrap;gap:.4em;align-items:center;font-weight:600}
.chips span{color:var(--soft)}
.chips label{display:inline-flex;align-items:center;gap:.32em;min-block-size:31px;padding:.2em .5em;border:1px solid;border-radius:1.2em;color:var(--accent);background:color-mix(in srgb,var(--accent) 8%,transparent);cursor:pointer;user-select:none}
.chips label:has(input:not(:checked,:indeterminate)){color:var(--soft);background:none;text-decoration:line-through 1px}
.chips label:has(:focus-visible){outline:2px solid var(--accent);outline-offset:2px}
.chips input:focus-visible{outline:none}
input{margin:0;font:inherit;accent-color:var(--accent)}
input[type=checkbox]{inline-size:1em;block-size:1em;flex:none}
.said{margin-block-start:.5em;padding:.3em .6em;border-inline-start:3px solid var(--accent);background:var(--wash)}
.said button{margin-inline-start:.3em}
.row{border-block-start:1px solid var(--hair)}
.card>ul{border-block-end:1px solid var(--hair)}
summary{position:relative;display:flex;flex-wrap:wrap;gap:0 .5em;padding-block:.3em .33em;align-items:baseline;min-block-size:24px;list-style:none;cursor:pointer;line-height:1.3}
summary::-webkit-details-marker{display:none}
summary::after{content:"";position:absolute;inset:.7em .1em auto auto;inline-size:.45em;block-size:.45em;border:solid var(--accent);border-width:0 1.5px 1.5px 0;rotate:45deg}
[dir=rtl] summary::after{inset:.7em auto auto .1em}
[open]>summary::after{rotate:-135deg;translate:0 .2em}
.label,.state,.who,.note{color:var(--soft)}
.who{text-wrap:pretty}
.one{white-space:nowrap}
.words{margin-inline-end:.25em}
.line>:first-child::after,.state::after{content:"" / ", "}
.line .who::after{content:"" / "; "}
.label{font-weight:600;flex:1 0 auto;max-inline-size:calc(100% - 1.2em)}
.state{align-self:baseline;padding-inline-end:1.3em}
.state b,.more{color:var(--accent);font-weight:600}
.warn,del{color:var(--warn)}
del{font-weight:700;text-decoration-thickness:2px}
.lines,summary>.note{flex:1 0 100%;min-inline-size:0}
.line{display:block}
.line:has(>.figure){display:flex;flex-wrap:wrap;align-items:baseline;gap:0 .5em}
.line>*{min-inline-size:0}
.line>.figure+.who{flex:1 1 9em}
.who+.more{margin-inline-start:.4em;white-space:nowrap}
.figure,.words{font-family:var(--wwk-value-font,inherit);font-weight:700;font-size:1.153846em;line-height:1.2}
.figure bdi{font-size:1.4em;line-height:1.15;font-variant-numeric:lining-nums}
.row:first-child .line:first-child .figure bdi{font-size:1.867em;line-height:1.05}
.beside{display:grid;grid-auto-flow:column;grid-template-rows:auto auto}
.beside .line.line{display:grid;gap:0;align-items:start;grid-row:span 2;grid-template-rows:subgrid}
.beside .line+.line{border-inline-start:1px solid var(--hair);padding-inline-start:.55em}
.beside .line:not(:last-child){padding-inline-end:.4em}
.beside .figure{align-self:last baseline;min-inline-size:auto}.beside .figure .one{white-space:normal}
.beside .who,.state{font-size:.923077em}
.beside .scope{display:block}
.foot{display:flex;flex-wrap:wrap;gap:0 1.1em;padding-block-start:.2em}
.foot button{align-content:center;min-block-size:28px}
.row[data-changed] summary{background:linear-gradient(to right,color-mix(in srgb,var(--accent) 10%,transparent),transparent 70%)}
[dir=rtl] .row[data-changed] summary{background:linear-gradient(to left,color-mix(in srgb,var(--accent) 10%,transparent),transparent 70%)}
.row[data-changed] summary::before{content:"";position:absolute;inset-block:0;inset-inline-start:-8px;border-inline-start:3px solid var(--accent)}
.unseen{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@container (inline-size<15em){.beside{display:block}.beside .line.line{border:0;padding:0}}
@container (inline-size<23em){.foot{gap:0 .35em;justify-content:space-between}.chips,.said,.note,.foot{font-size:.923077em}.chips{gap:.33em}.chips label{padding-inline:.4em}.said{padding-inline:.5em}.said button{margin-inline-start:.1em}.label,.state,.said,.who,.note,.foot{letter-spacing:-.02em}.words{font-size:1em}}
@container (inline-size<26em){.beside:has(.line:nth-child(3)){display:block}.beside:has(.line:nth-child(3)) .line.line{display:flex;align-items:baseline;border:0;padding:0;gap:0 .5em}.beside:has(.line:nth-child(3)) :is(.figure,.scope){align-self:auto;display:inline}}
@container (inline-size>=44em){#title{font-size:1.769em}.card>ul{display:grid;grid-template-columns:1fr 1fr;column-gap:2em}.row:has([open]){grid-column:1/-1}}
@media (forced-colors:active){.chips label:has(:checked){border-width:2px}.card summary,.card summary *{color:CanvasText}.label,.state{position:relative;z-index:1}}
@media (scripting:none){.chips,.kick button,.foot{display:none}}
@media print{.chips,.foot,.said button{display:none}}
`;
