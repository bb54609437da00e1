/**
 * How the card looks. It takes font and text colour from the page and mixes every other colour from that colour, so that
 * it belongs to a light page and to a dark one; it takes nothing else. Logical directions only. Newsrooms change it by
 * the `--wwk-*` properties and by parts.
 */
export const styles = `
:host{display:block}
:host([hidden]){display:none}
.card{all:initial;display:block;color:inherit;font-family:inherit;font-size:inherit;line-height:1.45;color-scheme:inherit;
visibility:inherit;cursor:inherit;container-type:inline-size;text-align:start;overflow-wrap:break-word;
--muted:color-mix(in srgb,currentColor 72%,transparent);
--hair:color-mix(in srgb,currentColor 20%,transparent);
--wash:var(--wwk-wash,color-mix(in srgb,currentColor 5%,transparent));
--accent:var(--wwk-accent,color-mix(in oklab,currentColor 30%,#1a80d6));
--warn:var(--wwk-warn,color-mix(in oklab,currentColor 36%,#e0500f));
--good:var(--wwk-good,color-mix(in oklab,currentColor 34%,#109450));
--plain:var(--wwk-small-font,system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif)}
*{box-sizing:border-box}
p,h2,h3,h4,h5,h6,ul,fieldset,li{margin:0;padding:0;border:0;min-inline-size:0}
ul{list-style:none}
header{border-block-start:3px solid;padding-block:.6em .7em}
.kicker,.label{font:700 max(.7em,12px)/1.2 var(--plain);letter-spacing:.07em;text-transform:uppercase}
.kicker{color:var(--accent);margin-block-end:.5em}
:lang(ar) :is(.kicker,.label){letter-spacing:0}
.title{font-family:var(--wwk-title-font,inherit);font-size:1.5em;line-height:1.15;font-weight:700;text-wrap:balance;margin-block-end:.25em}
.state,.status,.by,.behind,.controls,footer,.unknowns small,.rest,.asks{font-family:var(--plain)}
.state{font-size:max(.8em,13px);line-height:1.4;color:var(--muted)}

.finding{display:grid;grid-template-columns:1fr auto;gap:.15em 1em;padding-block:.85em .6em;border-block-start:1px solid var(--hair)}
.finding>*{grid-column:1/-1}
.asks{grid-column:1;font-size:max(.86em,14px);font-weight:500;line-height:1.35}
.status{grid-column:2;display:flex;gap:.45em;align-items:center;align-self:start;font-size:max(.76em,12.5px);font-weight:600;line-height:1.6;color:var(--muted)}
.status svg{inline-size:1em;block-size:1em;flex:none}
.trend{font-weight:500}
[data-status=agreed] .status,[data-status=consistent] .status{color:var(--good)}
[data-status=differ] .status{color:var(--accent)}
:is([data-status=disputed],[data-status=withdrawn]) .status{color:var(--warn)}
.said{display:flex;flex-wrap:wrap;align-items:baseline;gap:.1em .7em}
.value{font-family:var(--wwk-value-font,inherit);font-weight:700;font-size:1.22em;line-height:1.25;text-wrap:balance}
.figure{font-size:2.3em;line-height:1.1;letter-spacing:-.015em;font-variant-numeric:lining-nums tabular-nums}
.by{font-size:max(.84em,13.5px);line-height:1.4;color:var(--muted)}
.owner{font-weight:600}
.why .owner,.reasons .owner,.took .owner{font-weight:inherit}
.says{margin-block-start:.15em}
.figure small{font-size:.5em;font-weight:600;letter-spacing:0}
.several{display:grid;gap:.45em 0}
.several:has(.figure){display:flex;flex-wrap:wrap}
.several .said:has(.figure){display:block;flex:1 1 10em;padding-inline-end:1.2em}
.several .said+.said:has(.figure){border-inline-start:1px solid var(--hair);padding-inline-start:1.2em}
.several .figure{font-size:1.9em}
.several .words{font-size:1.1em}
.several .figure+.by{display:block}
.several .said:has(.words){display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:0 1.4em}
s{text-decoration-thickness:from-font;color:var(--warn)}
.why{margin-block-start:.2em;font-size:.94em;color:var(--muted)}

.behind{font-size:max(.8em,13px)}
summary,button{cursor:pointer;color:var(--accent);font:500 1em/1.3 var(--plain)}
summary{display:flex;align-items:center;gap:.45em;min-block-size:28px;inline-size:fit-content;list-style:none}
summary::-webkit-details-marker{display:none}
summary::before{content:"";flex:none;border:solid currentColor;border-width:0 1.6px 1.6px 0;inline-size:.42em;block-size:.42em;rotate:-45deg;margin-inline:.1em .15em}
:dir(rtl)>summary::before{rotate:135deg}
[open]>summary::before{rotate:45deg;translate:0 -.12em}
summary:hover,button:hover{text-decoration:underline;text-underline-offset:3px}
:is(summary,button,a,input):focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:2px}
.plot{display:block;inline-size:100%;overflow:visible;margin-block:.4em .7em;direction:ltr}
.plot text{font:500 11.5px var(--plain);fill:var(--muted)}
.plot .height{font-size:11px}
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
.cross{stroke:currentColor;stroke-width:1.6}
.origin-mark{inline-size:.75em;block-size:.75em;margin-inline-end:.5em}
.origin-mark path{fill:currentColor}
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
q{font-style:italic;quotes:"“" "”"}
.lock{inline-size:.85em;block-size:.85em;margin-inline-start:.35em;color:var(--good);vertical-align:-.08em}
.note{display:block;padding-inline-start:.9em}

.rest{padding-block:.2em .9em;font-size:max(.86em,14px)}
button{all:unset;cursor:pointer;color:var(--accent);font:600 1em/1.3 var(--plain);padding:.3em 0}
.rest button{display:block;inline-size:100%;text-align:center;border:1px solid var(--hair);border-radius:3px;padding-block:.6em;box-sizing:border-box}
.unknowns{border-block-start:1px solid var(--hair);padding-block:.9em .8em}
.unknowns ul{margin-block-start:.5em;display:grid;gap:.35em}
.unknowns details{font-size:max(.8em,13px);margin-block-start:.3em}
.unknowns details li{font-size:1.2em}
.unknowns li{padding-inline-start:.9em;text-indent:-.9em;line-height:1.4}
.unknowns li::before{content:"?";display:inline-block;inline-size:.9em;text-indent:0;font-weight:700;color:var(--accent)}
.unknowns small{font-size:max(.8em,13px);color:var(--muted)}

.controls{background:var(--wash);padding:.3em .9em;margin-block-start:.2em;font-size:max(.8em,13px)}
.fold+.fold{border-block-start:1px solid var(--hair)}
.fold>summary{color:inherit;font-weight:700;min-block-size:36px;inline-size:auto;flex-wrap:wrap}
.then{display:flex;flex-wrap:wrap;gap:.4em 1em;align-items:center;padding-block-end:.7em}
input[type=range]{flex:1 1 12em;inline-size:auto;block-size:24px;inset:auto}
input[type=date]{inline-size:auto;block-size:auto;min-block-size:28px;font:inherit;color:inherit;background:none;border:1px solid var(--hair);border-radius:3px;padding:.1em .4em;inset:auto}
ol{list-style:none;margin:0;padding:0}
.corrections{display:grid;gap:.4em;padding-block-end:.7em;color:var(--muted)}
.corrections b{font-weight:600;margin-inline-end:.3em}
.copy{padding-block:.5em}
.on{color:var(--muted);font-weight:500}
fieldset{padding-block-end:.5em}
.unseen{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.switches{display:flex;gap:1.4em}
.outlets{columns:13em auto;column-gap:1.4em;padding-block-start:.2em}
.outlets>li{break-inside:avoid;display:grid;grid-template-columns:auto 1fr;align-items:baseline;gap:0 .7em}
.outlets ul{grid-column:1/-1}
.only{font-size:.92em;font-weight:500;justify-self:start;padding-block:.1em}
@media (hover:hover){li:not(:hover,:focus-within)>.only{opacity:0}}
.outlets ul{display:flex;flex-wrap:wrap;gap:0 1.1em;padding-inline-start:1.6em;margin-block-start:-.15em}
label{display:flex;gap:.5em;align-items:baseline;min-block-size:26px;padding-block:.2em;line-height:1.3;cursor:pointer}
label small{font-size:.94em;color:var(--muted);white-space:nowrap}
input{margin:0;inline-size:15px;block-size:15px;flex:none;accent-color:var(--accent);position:relative;inset-block-start:2px}
label:has(input:not(:checked,:indeterminate)) span{color:var(--muted)}
label:has(input:not(:checked,:indeterminate)) span small{color:inherit}
.told{line-height:1.45}
.told:not(:empty){border-inline-start:3px solid var(--accent);padding:.15em .8em;margin-block:.3em .8em}
footer{font-size:max(.76em,12.5px);line-height:1.4;color:var(--muted);padding-block:.7em 0}

@container (max-width:430px){
.minor{display:none}
.finding{grid-template-columns:1fr}
.status{grid-column:1;grid-row:1}
.figure{font-size:2.1em}
.several .said:has(.figure){flex-basis:100%;padding:0}
.several .said+.said:has(.figure){border:0;padding:0}
.several .figure{font-size:1.7em}
.several .said:has(.words){display:block}
.several .words+.by{display:block}
}
@media (prefers-reduced-motion:no-preference){summary::before{transition:rotate .12s}}
@media (forced-colors:active){.controls{border:1px solid}.status,s,.took,.kicker{color:CanvasText}}
@media print{.controls,.rest,footer{display:none}.finding{break-inside:avoid}a::after{content:" <" attr(href) ">";overflow-wrap:anywhere}}
`;
