// How the components look. The colours are those of tokens.css; a page may set its own by --vejviser-… .
// A constructed style sheet is no inline style, so a strict content security policy allows it.

const RULES = `
:host {
  all: initial; display: block; color-scheme: light dark; text-align: start; overflow-wrap: break-word;
  --vv-surface: var(--vejviser-baggrund, light-dark(#ffffff, #18242a));
  --vv-ink: var(--vejviser-tekst, light-dark(#17262d, #e8edec));
  --vv-muted: var(--vejviser-daempet, light-dark(#4c5d65, #a9b8bd));
  --vv-line: var(--vejviser-linje, light-dark(#d5d3ca, #2c3a41));
  --vv-edge: var(--vejviser-kant, light-dark(#71828a, #7d9098));
  --vv-action: var(--vejviser-knap, light-dark(#0f5f73, #0f5f73));
  --vv-on-action: var(--vejviser-knaptekst, light-dark(#ffffff, #ffffff));
  --vv-link: var(--vejviser-link, light-dark(#0b5670, #8ed3e0));
  --vv-tint: var(--vejviser-toning, light-dark(#e3eef0, #1d323a));
  --vv-focus: var(--vejviser-fokus, light-dark(#b04a00, #ffb45c));
  --vv-care: var(--vejviser-forbehold, light-dark(#7a4700, #f3c877));
  --vv-care-tint: var(--vejviser-forbehold-toning, light-dark(#fdf1d7, #352910));
  --vv-stop: var(--vejviser-fejl, light-dark(#8f2a20, #f4a79d));
  --vv-stop-tint: var(--vejviser-fejl-toning, light-dark(#fbe8e4, #3a1c19));
  --vv-radius: var(--vejviser-hjoerner, 10px);
  color: var(--vv-ink); background: var(--vv-surface);
  border: 1px solid var(--vv-line); border-radius: var(--vv-radius); padding: 1.25em;
  font: var(--vejviser-stoerrelse, medium)/1.6 var(--vejviser-skrift, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif);
}
:host([farver="lys"]) { color-scheme: light; }
:host([farver="moerk"]) { color-scheme: dark; }
:host([hidden]), [hidden] { display: none !important; }
*, *::before { box-sizing: border-box; }
h2, h3, h4, h5 { font-size: 1.1em; line-height: 1.3; margin: 0 0 .5em; text-wrap: balance; }
.title { font-size: 1.3em; }
p, ul, ol { margin: 0 0 1em; }
ul[role], ol[role] { list-style: none; padding: 0; }
ol:not([role]) { padding-left: 1.3em; }
a { color: var(--vv-link); text-underline-offset: .18em; }
:focus-visible { outline: 3px solid var(--vv-focus); outline-offset: 2px; border-radius: 4px; }
.vh { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.meta { color: var(--vv-muted); font-size: .92em; }
label { display: block; font-weight: 600; margin-bottom: .3em; }
textarea, input { font: inherit; color: inherit; background: var(--vv-surface); width: 100%; border: 1px solid var(--vv-edge); border-radius: 8px; padding: .5em .7em; min-height: 2.75em; }
textarea { display: block; resize: vertical; }
[aria-invalid="true"] { border: 2px solid var(--vv-stop); }
#privacy { margin-top: .6em; }
.row { display: flex; flex-wrap: wrap; align-items: end; gap: .6em; margin-bottom: .6em; }
.row .grow { flex: 1 1 10em; }
button { font: inherit; line-height: 1.3; color: var(--vv-link); background: none; border: 1px solid var(--vv-edge); border-radius: 8px; padding: .5em 1em; min-height: 2.75em; cursor: pointer; text-align: start; }
.primary { background: var(--vv-action); border-color: var(--vv-action); color: var(--vv-on-action); font-weight: 600; }
[aria-disabled="true"] { opacity: .7; cursor: progress; }
.error { color: var(--vv-stop); font-weight: 600; margin: .4em 0 .6em; }
.error:empty { display: none; }
.status:empty { margin: 0; }
.answer { border-top: 1px solid var(--vv-line); margin-top: 1em; padding-top: 1em; }
.answer:empty { display: none; }
.intro { font-weight: 600; }
.claims li { white-space: pre-line; margin-bottom: .8em; }
q { quotes: none; font-family: Charter, "Bitstream Charter", "Sitka Text", Cambria, "Liberation Serif", Georgia, serif; font-size: 1.06em; }
.cite { display: inline-block; padding: .3em .55em; font-weight: 600; font-size: .84em; line-height: 1; background: var(--vv-tint); border-radius: 6px; text-decoration: none; }
.cite:hover { text-decoration: underline; }
.notice, .trouble { border-left: 4px solid var(--vv-care); background: var(--vv-care-tint); border-radius: 0 8px 8px 0; padding: .6em .9em; margin: 0 0 1em; }
.trouble { border-color: var(--vv-stop); background: var(--vv-stop-tint); }
.trouble p { margin: 0 0 .3em; }
.refs li { display: flex; gap: .7em; align-items: baseline; padding: .4em 0; border-top: 1px solid var(--vv-line); }
.refs .meta { display: block; }
.refs .numbers { flex: none; display: flex; flex-wrap: wrap; gap: .3em; max-width: 40%; }
.follow { display: flex; flex-wrap: wrap; gap: .5em; }
.cases > li { border-top: 1px solid var(--vv-line); padding: .9em 0 .3em; }
.cases p { margin: 0 0 .4em; }
.unknown { color: var(--vv-muted); font-style: italic; }
.foot { border-top: 1px solid var(--vv-line); margin: 1.2em 0 0; padding-top: .8em; }
`;

export const look = new CSSStyleSheet();
look.replaceSync(RULES);
