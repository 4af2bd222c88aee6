import { composeServices } from '../../facts/compose.ts';
import type { Service } from '../../facts/facts.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { has } from '../../facts/tree.ts';
import type { Problem } from '../../kernel/problem.ts';
import { present } from '../../kernel/present.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import { namesProgram } from '../asked.ts';
import { specify, type Specified } from '../specify.ts';
import type { Situation } from '../situation.ts';
import { withPlans } from './combine.ts';
import { adjusted } from './adjusted.ts';
import { fromCompose, unreadNote } from './from-compose.ts';
import type { Wish } from '../words/wish.ts';
import { rootFiles } from './read/files.ts';

/** What should exist: what a compose file says where one is named or there is nothing else to go by, else the words. */
export function specifyFrom(from: string | undefined, situation: Situation): Result<Specified, Problem> {
  const asked = from === undefined ? undefined : source(from);
  if (asked?.ok === false) return asked;
  if (asked === undefined && !isDefault(situation)) return ok(specify(situation));
  const { compose: _stance, ...alone } = situation;
  const { snapshot, repository, profile, wish, facts } = alone;
  const made = fromCompose(asked?.value.file, { snapshot, repository, profile });
  if (!made.ok) return asked === undefined ? ok(unread(made.error, specify(situation))) : made;
  const { workloads, objects, notes } =
    profile === 'minimal' ? made.value : withPlans(made.value, specify({ ...alone, wish: silent }));
  const said = adjusted(workloads, situation);
  const spec = present({
    profile,
    workloads: said.workloads,
    objects: [...objects, ...said.objects],
    namespace: wish.namespace,
  });
  return ok({ spec, notes, questions: [...facts.questions, ...said.questions] });
}

const silent: Wish = { drafts: [] };

/** Nobody asked for the compose file by name, so it is only said that it could not be read. */
function unread(problem: Problem, specified: Specified): Specified {
  return { ...specified, notes: [...specified.notes, unreadNote(problem)] };
}

type Source = { readonly file: string | undefined };

function source(text: string): Result<Source, Problem> {
  const [kind, ...rest] = text.split('=');
  const file = rest.join('=').trim();
  if (kind !== 'compose') {
    return fail({ what: '--from is compose or compose=FILE', fix: 'Leave it out to go by the repository.' });
  }
  return ok({ file: file === '' ? undefined : file });
}

/**
 * The words name no program, and the repository has a compose file and no program that is known better than by it; the
 * minimal profile knows nothing better than a file that starts all of them.
 */
function isDefault({ wish, facts, snapshot, profile }: Situation): boolean {
  if (namesProgram(wish) || wish.runtime !== undefined || rootFiles(snapshot).length === 0) return false;
  const known = facts.services.filter(({ kind, buildTool }) => kind !== 'library' && buildTool !== 'docker');
  return known.length === 0 || (profile === 'minimal' && known.every((one) => isStartedBy(one, snapshot)));
}

/** From a Dockerfile that is there: an image that nobody builds is worth nothing. */
function isStartedBy({ path, dockerfile }: Service, snapshot: Snapshot): boolean {
  const folder = path === '.' ? '' : path;
  const files = rootFiles(snapshot);
  return composeServices(snapshot).some(
    (one) =>
      files.includes(one.file) &&
      one.dockerfile !== undefined &&
      has(snapshot, one.dockerfile) &&
      (one.context === folder || one.dockerfile === dockerfile),
  );
}
