/** The survey's stylesheet, inline: the page loads no other file and contacts no other host. */
export const style = `
:root{color-scheme:light dark;--paper:#fff;--ink:#1f2d3d;--quiet:#5a6b7c;--line:#8593a1;--mark:#0b6e75;--on-mark:#fff;--tint:#e9f4f4;--wrong:#b3261e}
@media (prefers-color-scheme:dark){:root{--paper:#14191f;--ink:#e7ecf1;--quiet:#a3b1bf;--line:#6f7f8f;--mark:#5cc6cc;--on-mark:#08282a;--tint:#173034;--wrong:#ffb4ab}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper)}
#relterm-survey{max-width:40rem;margin:0 auto;padding:1rem 1.25rem 4rem;background:var(--paper);color:var(--ink);font:1.0625rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;overflow-wrap:anywhere}
#relterm-survey nav{display:flex;flex-wrap:wrap;justify-content:flex-end;gap:0 1rem;font-size:.9375rem}
#relterm-survey nav a,#relterm-survey nav span{display:inline-block;padding:.6rem 0;min-height:2.75rem}
#relterm-survey nav a{color:var(--mark)}
#relterm-survey nav span{font-weight:600}
#relterm-survey h1{font-size:1.625rem;line-height:1.25;margin:.25rem 0 .75rem;outline:none}
#relterm-survey p{margin:.5rem 0}
#relterm-survey .context{color:var(--quiet);margin:1rem 0 0}
#relterm-survey .quiet{color:var(--quiet)}
#relterm-survey form{margin-top:1.5rem;display:flex;flex-direction:column;gap:2rem}
#relterm-survey fieldset{border:0;margin:0;padding:0;min-width:0}
#relterm-survey legend,#relterm-survey .words>label{display:block;padding:0;margin-bottom:.625rem;font-weight:600;font-size:1.125rem}
#relterm-survey .tick{display:flex;align-items:center;gap:.75rem;min-height:3rem;padding:.5rem .875rem;margin-bottom:.5rem;border:1px solid var(--line);border-radius:.625rem;cursor:pointer}
#relterm-survey input{width:1.25rem;height:1.25rem;margin:0;flex:none;accent-color:var(--mark)}
#relterm-survey .tick:has(:checked){border-color:var(--mark);background:var(--tint)}
#relterm-survey .scale{display:grid;grid-auto-flow:column;grid-auto-columns:1fr;gap:.5rem}
#relterm-survey .scale label{position:relative;cursor:pointer}
#relterm-survey .scale input{position:absolute;inset:0;width:100%;height:100%;opacity:0;cursor:pointer}
#relterm-survey .scale span{display:flex;flex-direction:column;align-items:center;justify-content:center;min-height:4.25rem;border:1px solid var(--line);border-radius:.625rem;font-size:1.25rem;line-height:1.2;text-align:center}
#relterm-survey .scale small{display:block;min-height:1.2em;font-size:.75rem;color:var(--quiet)}
#relterm-survey .scale input:checked+span{border-color:var(--mark);background:var(--mark);color:var(--on-mark)}
#relterm-survey .scale input:checked+span small{color:inherit}
#relterm-survey .ways{margin:1rem 0 0}
#relterm-survey .ways legend{font-size:1.0625rem}
#relterm-survey .contact:not(:has(input[value=yes]:checked)) .ways{display:none}
#relterm-survey textarea{display:block;width:100%;padding:.75rem .875rem;border:1px solid var(--line);border-radius:.625rem;background:var(--paper);color:inherit;font:inherit;resize:vertical}
#relterm-survey textarea[aria-invalid]{border-color:var(--wrong)}
#relterm-survey button{font:inherit;cursor:pointer}
#relterm-survey .clear{display:none;min-height:2.75rem;padding:.25rem 0;border:0;background:none;color:var(--quiet);text-decoration:underline}
#relterm-survey fieldset:has(:checked)>.clear{display:inline-block}
#relterm-survey .send,#relterm-survey .again{width:100%;min-height:3.25rem;padding:.5rem 1.5rem;border:1px solid var(--mark);border-radius:.625rem;font-weight:600}
#relterm-survey .send{background:var(--brand,var(--mark));color:var(--on-brand,var(--on-mark));border-color:var(--brand,var(--mark))}
#relterm-survey .brand{display:flex;align-items:center;gap:.75rem;padding:0 0 .75rem;margin:0 0 .5rem;border-bottom:3px solid var(--brand,var(--mark));font-weight:600}
#relterm-survey .brand img{max-height:3rem;max-width:12rem}
#relterm-survey footer{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;margin-top:2.5rem;padding-top:1rem;border-top:1px solid var(--line);color:var(--quiet);font-size:.9375rem}
#relterm-survey footer a{color:inherit}
#relterm-survey .again{background:none;color:var(--mark);margin-top:1rem}
#relterm-survey .send[disabled]{opacity:.6;cursor:default}
#relterm-survey .problem{color:var(--wrong);font-weight:600;margin:.5rem 0 0}
#relterm-survey .problem:empty{display:none}
#relterm-survey :is(a,button,textarea,input):focus-visible,#relterm-survey .tick:has(:focus-visible),#relterm-survey .scale input:focus-visible+span{outline:3px solid var(--mark);outline-offset:2px}
@media (min-width:40rem){#relterm-survey{padding-top:2rem}#relterm-survey .send,#relterm-survey .again{width:auto}#relterm-survey .send{align-self:flex-start;min-width:12rem}}
`.trim();
