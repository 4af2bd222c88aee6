import { people, roleOf } from '../door/session.ts';
import type { Visit } from '../door/visit.ts';
import { html, type Content, type Html } from '../html.ts';
import type { User } from '../../world/rows.ts';
import { avatar } from './avatar.ts';
import { icon } from './icons.ts';

export function header(visit: Visit, trail: Content): Html {
  const app = visit.world.tables.apps.all().next().value;
  return html`<header class="app-header">
<a class="app-mark" href="/" aria-label="Home" data-goal="home">${icon('sandbox')}</a>
<nav class="app-trail" aria-label="Breadcrumb">${trail ?? html`<a href="/">Sandbox</a>`}</nav>
<nav class="app-links" aria-label="App">
${app !== undefined && html`<a href="/settings/apps/${app.slug}/deliveries" data-goal="deliveries">${icon('webhook')}<span>Deliveries</span></a>`}
<a href="/settings/faults">${icon('zap')}<span>Faults</span></a>
</nav>
${viewerMenu(visit)}
</header>`;
}

function viewerMenu(visit: Visit): Html {
  const { login } = visit.viewer;
  return html`<details class="menu viewer-menu" id="viewer-menu">
<summary aria-label="You act as ${login}. Act as someone else">
${avatar(login, 28)}${icon('triangle-down')}</summary>
<form class="menu-list" method="post" action="/session">
<p class="menu-title">Act as</p>
<input type="hidden" name="back" value="${visit.url.pathname}${visit.url.search}">
${people(visit.world).map((user) => choice(visit, user))}
</form>
</details>`;
}

function choice(visit: Visit, user: User): Html {
  const isViewer = user.login === visit.viewer.login;
  return html`<button class="menu-item" name="login" value="${user.login}" aria-pressed="${isViewer ? 'true' : 'false'}">
${avatar(user.login, 20)}<strong>${user.login}</strong>
  <span class="muted grow">${roleOf(visit.world, user)}</span>${isViewer && icon('check')}
</button>`;
}
