import type { Page } from '../answer.ts';
import type { Visit } from '../door/visit.ts';
import { html, trusted, type Html } from '../html.ts';
import { header } from './header.ts';

export const documentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The whole document. What is in `#page` the client renews when something happened. */
export function document(page: Page, visit: Visit): Html {
  return html`${trusted('<!doctype html>')}
<html lang="en" data-color-mode="auto" data-light-theme="light" data-dark-theme="dark">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${page.title}</title>
<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/assets/page.css">
<script type="module" src="/assets/page.js"></script>
</head>
<body>
<a class="skip-link" href="#main">Skip to content</a>
<div id="page" data-pulse="${visit.pulse}">
${header(visit, page.trail)}
${page.nav}
<div id="flash" role="status" data-keep></div>
<main id="main" tabindex="-1">${page.body}</main>
</div>
<footer class="page-footer">
<span>An embedded GitHub. Nothing here leaves this machine.</span>
<span class="wide-only"><kbd>g</kbd> <kbd>c</kbd> code · <kbd>g</kbd> <kbd>i</kbd> issues · <kbd>g</kbd> <kbd>p</kbd> pull requests · <kbd>g</kbd> <kbd>d</kbd> deliveries</span>
<span id="live-status" role="status"></span>
</footer>
</body>
</html>`;
}
