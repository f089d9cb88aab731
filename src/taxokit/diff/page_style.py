"""How a page for people looks: one style sheet for light and dark screens, and for paper. Nothing is fetched for it."""

import base64
import hashlib

STYLE = """
:root {
  color-scheme: light dark;
  --paper: #ffffff; --ink: #1d2025; --faint: #59606b; --line: #d5d9e0; --shade: #f5f6f8; --link: #0b57c4;
  --old: #8f1416; --old-shade: #fde7e6; --new: #0b5b2b; --new-shade: #dcf5e3;
  --major: #a3170f; --minor: #6b4a00; --patch: #4b5563;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #14171c; --ink: #e4e7ec; --faint: #a3abb8; --line: #363c47; --shade: #1c2027; --link: #8ab8ff;
    --old: #ffb3ad; --old-shade: #4a1a1a; --new: #8fe3ab; --new-shade: #123b21;
    --major: #ff9d94; --minor: #f0c674; --patch: #b4bcc9;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 1.5rem clamp(1rem, 4vw, 3rem) 3rem; max-width: 88rem;
  background: var(--paper); color: var(--ink);
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; overflow-wrap: break-word;
}
h1 { font-size: 1.75rem; line-height: 1.25; margin: 0 0 0.75rem; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 0.5rem; padding-top: 0.75rem; border-top: 1px solid var(--line); }
a { color: var(--link); }
code { font: 0.9em/1.4 ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace; }
nav { background: var(--shade); border: 1px solid var(--line); border-radius: 0.4rem; padding: 0.25rem 1.25rem 0.75rem;
  margin: 1rem 0; }
nav h2 { border: 0; margin: 0.5rem 0 0.25rem; padding: 0; font-size: 1rem; }
nav ol { margin: 0; padding: 0; list-style: none; columns: 18rem; column-gap: 2.5rem; }
nav li { display: flex; justify-content: space-between; gap: 1rem; break-inside: avoid; padding: 0.1rem 0; }
.count { color: var(--faint); font-weight: 400; font-variant-numeric: tabular-nums; }
.scroll { overflow-x: auto; margin: 0 0 1.5rem; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: start; padding: 0.5rem 0; color: var(--faint); }
th, td { text-align: start; vertical-align: top; padding: 0.45rem 0.75rem; border: 1px solid var(--line); }
thead th { background: var(--shade); font-weight: 600; }
tbody th { font-weight: 400; }
.what { min-width: 14rem; }
.value { min-width: 14rem; white-space: pre-line; }
.weight { width: 11rem; min-width: 8rem; }
.label { color: var(--faint); }
.reason { display: block; color: var(--faint); font-size: 0.875rem; }
.bump { font-weight: 600; }
.major { color: var(--major); } .minor { color: var(--minor); } .patch { color: var(--patch); }
del { color: var(--old); background: var(--old-shade); border-radius: 0.15rem; padding: 0 0.1rem; }
ins { color: var(--new); background: var(--new-shade); border-radius: 0.15rem; padding: 0 0.1rem; text-decoration: none;
  border-bottom: 2px solid currentColor; }
footer { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--faint); }
:target { outline: 2px solid var(--link); outline-offset: 0.2rem; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media print {
  :root { --paper: #fff; --ink: #000; --faint: #444; --line: #999; --shade: #fff; --link: #000;
    --old: #000; --old-shade: #fff; --new: #000; --new-shade: #fff; --major: #000; --minor: #000; --patch: #000; }
  body { max-width: none; padding: 0; font-size: 9.5pt; }
  h2 { break-after: avoid; } tr { break-inside: avoid; } thead { display: table-header-group; }
  .scroll { overflow: visible; } .what, .value, .weight { min-width: 0; } a { text-decoration: none; }
}
"""


def content_policy() -> str:
    """Return the policy that lets a page have this style and nothing else: no script and no request (CSP 3)."""
    digest = base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
