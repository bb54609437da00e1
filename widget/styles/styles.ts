/**
 * How the card looks. It takes font and text colour from the page and mixes every other colour from that colour, so that
 * it belongs to a light page and to a dark one; it takes nothing else. Logical directions only. Newsrooms change it by
 * the `--wwk-*` properties and by parts. Each part is laid out and painted by itself, so that a toggle costs the browser
 * only what it changed.
 */
export const styles = `
:host{display:block}
:host([hidden]){display:none}
:host(:is([theme=light],[theme=dark])){padding:1em;box-sizing:border-box}
:host([theme=light]){color-scheme:light;color:#1b1b1a;background:#fff}
:host([theme=dark]){color-scheme:dark;color:#e9e6df;background:#15171a}
:host([layout=compact]) :is(.why:not(:has(s)),[data-status=withdrawn] .why,.unknowns,footer){display:none}
.card{all:initial;display:block;color:inherit;font-family:inherit;font-size:inherit;line-height:1.45;color-scheme:inherit;
visibility:inherit;cursor:inherit;container-type:inline-size;text-align:start;overflow-wrap:break-word;
--muted:color-mix(in srgb,currentColor 72%,transparent);
--hair:color-mix(in srgb,currentColor 20%,transparent);
--wash:var(--wwk-wash,color-mix(in srgb,currentColor 5%,transparent));
--accent:var(--wwk-accent,color-mix(in oklab,currentColor 30%,#1a80d6));
--warn:var(--wwk-warn,color-mix(in oklab,currentColor 36%,#e0500f));
--good:var(--wwk-good,color-mix(in oklab,currentColor 34%,#109450));
--plain:var(--wwk-small-font,system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif)}
:host([refresh]) .card{padding-bottom:3em}
*{box-sizing:border-box}
p,h2,h3,h4,h5,h6,ul,li{margin:0;padding:0;border:0;min-inline-size:0}
ul{list-style:none}
header{border-block-start:3px solid;padding-block:.6em .7em}
.kicker,.label{font:700 max(.7em,12px)/1.2 var(--plain);letter-spacing:.07em;text-transform:uppercase}
.kicker{color:var(--accent);margin-block-end:.5em}
:lang(ar) :is(.kicker,.label){letter-spacing:0}
.title{font-family:var(--wwk-title-font,inherit);font-size:1.5em;line-height:1.15;font-weight:700;text-wrap:balance;margin-block-end:.25em}
.state,.status,.by,.behind,.controls,footer,.unknowns small,.rest,.asks{font-family:var(--plain)}
.state{font-size:max(.8em,13px);line-height:1.4;color:var(--muted)}

.finding{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:.15em 1em;padding-block:.85em .6em;border-block-start:1px solid var(--hair)}
:is(header,.finding,.unknowns,.controls){contain:layout style;isolation:isolate;overflow-y:clip}
.finding>*{grid-column:1/-1}
.asks{grid-column:1;font-size:max(.86em,14px);font-weight:500;line-height:1.35}
.status{grid-column:2;display:flex;gap:.45em;align-items:center;align-self:start;font-size:max(.76em,12.5px);font-weight:600;line-height:1.6;color:var(--muted)}
.status svg{inline-size:1em;block-size:1em;flex:none}
.trend{font-weight:500}
[data-status=agreed] .status,[data-status=consistent] .status{color:var(--good)}
[data-status=differ] .status{color:var(--accent)}
:is([data-status=disputed],[data-status=withdrawn]) .status{color:var(--warn)}
.said{display:flex;flex-wrap:wrap;align-items:baseline;gap:.1em .7em}
.said>*{min-inline-size:0}
.value{font-family:var(--wwk-value-font,inherit);font-weight:700;font-size:1.22em;line-height:1.25;text-wrap:balance}
.figure{font-size:2.3em;line-height:1.1;letter-spacing:-.015em;font-variant-numeric:lining-nums tabular-nums}
.by{font-size:max(.84em,13.5px);line-height:1.4;color:var(--muted)}
.owner{font-weight:600}
.why .owner{font-weight:inherit}
.says{margin-block-start:.15em}
.figure small{font-size:.5em;font-weight:600;letter-spacing:0}
.several{display:grid;gap:.45em 0}
.several:has(.figure){display:flex;flex-wrap:wrap}
.several .said:has(.figure){display:block;flex:1 1 10em;padding-inline-end:1.2em}
.several .said+.said:has(.figure){border-inline-start:1px solid var(--hair);padding-inline-start:1.2em}
.several .figure{font-size:1.9em}
.several .words{font-size:1.1em}
.several .figure+.by{display:block}
.several .said:has(.words){flex:1 0 100%;display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:0 1.4em}
s{text-decoration-thickness:from-font;color:var(--warn)}
.why{margin-block-start:.2em;font-size:.94em;color:var(--muted)}

.behind{font-size:max(.8em,13px)}
summary,button{cursor:pointer;color:var(--accent);font:500 1em/1.3 var(--plain)}
summary{display:flex;align-items:center;gap:.45em;min-block-size:28px;inline-size:fit-content;list-style:none}
summary::-webkit-details-marker{display:none}
summary::before{content:"";flex:none;border:solid currentColor;border-width:0 1.6px 1.6px 0;inline-size:.42em;block-size:.42em;rotate:-45deg;margin-inline:.1em .15em}
:dir(rtl)>summary::before{rotate:135deg}
:is(summary,button,a,input):focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:2px}

.rest{padding-block:.2em .9em;font-size:max(.86em,14px)}
button{all:unset;cursor:pointer;color:var(--accent);font:600 1em/1.3 var(--plain);padding:.3em 0;min-block-size:24px}
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
.fold>summary{color:inherit;font-weight:700;min-block-size:36px;padding-block:.5em;inline-size:auto}
.on{color:var(--muted);font-weight:500}
footer{font-size:max(.76em,12.5px);line-height:1.4;color:var(--muted);padding-block:.7em 0}

@container (max-width:500px){
.finding{grid-template-columns:minmax(0,1fr)}
.status{grid-column:1;grid-row:1}
.figure{font-size:2.1em}
.several .said:has(.figure){flex-basis:100%;padding:0}
.several .said+.said:has(.figure){border:0;padding:0}
.several .figure{font-size:1.7em}
.several .said:has(.words){display:block}
.several .words+.by{display:block}
}
@media (forced-colors:active){.controls{border:1px solid}.status,s,.kicker{color:CanvasText}}
`;
