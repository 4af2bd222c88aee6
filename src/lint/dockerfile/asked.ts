import { parseDockerfile } from '../../syntax/dockerfile/parse.ts';
import type { AskedScript } from '../shell/opinion.ts';
import { readPragmas } from './pragmas.ts';
import { scriptsOf } from './scripts.ts';
import type { Settings } from '../engine/settings.ts';
import { toSubject } from './subject.ts';

/** The shell scripts of a Dockerfile, for a checker that is to be asked about them. */
export function scriptsToAsk(text: string, settings: Settings): readonly AskedScript[] {
  const dockerfile = parseDockerfile(text);
  const subject = toSubject(dockerfile, {
    settings,
    context: undefined,
    today: undefined,
    pragmas: readPragmas(dockerfile),
    knownRules: new Set(),
  });
  return scriptsOf(subject).map(({ asked }) => asked);
}
