import type { CheckRun } from '../../world/rows-machines.ts';
import type { RepoVisit } from '../door/visit.ts';
import { html, type Html } from '../html.ts';
import { icon, type IconName } from '../layout/icons.ts';

/** The newest run of each name of each App, for a commit. */
export function runsOf({ world, repo }: RepoVisit, sha: string): readonly CheckRun[] {
  const newest = new Map<string, CheckRun>();
  for (const run of world.tables.checkRuns.where('commit', `${repo.id}:${sha}`))
    newest.set(`${run.app} ${run.name}`, run);
  return [...newest.values()];
}

type Look = { readonly icon: IconName; readonly tone: string; readonly words: string };

const bad: Look = { icon: 'x-circle-fill', tone: 'tone-danger', words: 'Failing' };
const idle: Look = { icon: 'skip', tone: 'tone-muted', words: 'Skipped' };

const looks: Readonly<Record<string, Look>> = {
  success: { icon: 'check-circle-fill', tone: 'tone-success', words: 'Successful' },
  failure: bad,
  timed_out: { ...bad, words: 'Timed out' },
  error: bad,
  action_required: { icon: 'alert', tone: 'tone-attention', words: 'Action required' },
  neutral: { icon: 'stop', tone: 'tone-muted', words: 'Neutral' },
  cancelled: { ...idle, words: 'Cancelled' },
  stale: { ...idle, words: 'Stale' },
  skipped: idle,
};

export function lookOf(run: Pick<CheckRun, 'status' | 'conclusion'>): Look {
  if (run.status === 'queued') return { icon: 'clock', tone: 'tone-attention', words: 'Queued' };
  if (run.conclusion === null) return { icon: 'dot-fill', tone: 'tone-attention', words: 'In progress' };
  return looks[run.conclusion] ?? idle;
}

export function lookOfStatus(state: string): Look {
  return looks[state] ?? { icon: 'dot-fill', tone: 'tone-attention', words: 'Pending' };
}

/** One look for all runs of a commit: the worst that ended, or that some have not. */
export function overallLook(runs: readonly CheckRun[]): Look | undefined {
  const given = runs.map(lookOf);
  const tones = ['tone-danger', 'tone-attention', 'tone-success', 'tone-muted'];
  return given.toSorted((a, b) => tones.indexOf(a.tone) - tones.indexOf(b.tone))[0];
}

export function runIcon(run: Pick<CheckRun, 'status' | 'conclusion'>): Html {
  return lookIcon(lookOf(run));
}

export function lookIcon(look: Look): Html {
  return html`<span class="${look.tone}">${icon(look.icon, look.words)}</span>`;
}
