import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { CORE_SCHEMA, load } from 'js-yaml';
import { z } from 'zod';
import { systemClock } from '../../../src/adapters/clock/system.ts';
import { loadTemplates } from '../../../src/adapters/templates/load.ts';
import { bundledEngines } from '../../../src/app/engines.ts';
import { converse } from '../../../src/flows/converse/converse.ts';
import type { Json } from '../../../src/ports/journal.ts';
import { shop } from '../../change/edit/shop.ts';
import { readTree } from '../../support/folder.ts';
import { actionsOf, said, worldOf } from '../../support/world.ts';

/*
 * What people say on one issue, comment after comment, and what its pull request holds then: `Kind/name pattern` over
 * the text of one object, `@part/of/a/path pattern` over that of a file, `!` where there must be none. What a comment
 * asked for still holds after the next ones, unless `no longer` says so. `asks`: what is asked back; `reply`: what is
 * said to that, without a command. `people wrote it`: a repository whose manifests
 * people wrote.
 */
const here = import.meta.dirname;
const turn = z.object({
  say: z.string().default(''),
  reply: z.string().optional(),
  holds: z.array(z.string()).default([]),
  asks: z.string().default(''),
  'no longer': z.array(z.string()).default([]),
});
const talks = z
  .array(z.object({ repo: z.string(), turns: z.array(turn) }))
  .parse(load(readFileSync(join(here, 'talks.yaml'), 'utf8'), { schema: CORE_SCHEMA }));
const engines = bundledEngines(await loadTemplates(), systemClock);
const never = new AbortController().signal;
const wanted = /^(?<not>!?)(?:@(?<place>\S+)|(?<kind>\w+)(?:\/(?<name>[\w.-]+))?)(?: (?<pattern>.*))?$/su;

test.each(talks)('$repo: $turns.0.say', async ({ repo, turns }) => {
  const files = repo === 'people wrote it' ? shop : readTree(join(here, '../../examples', repo, 'repo'));
  const journal = new Map<string, Json>();
  let expected: readonly string[] = [];
  for (const [at, { say, reply, holds, asks, 'no longer': over }] of turns.entries()) {
    expected = [...expected.filter((one) => !over.includes(one)), ...holds];
    const text = reply ?? `/k8s ${say}`;
    const question = { votes: [], since: [{ id: at + 1, login: 'mona' }] };
    const place = at === 0 ? {} : { pull: { number: 13, url: '', body: '' } };
    const world = worldOf({ now: text, files, engines, journal, place, question });
    const event = said(text, { target: { kind: 'comment', id: at + 1 } });
    const actions = await actionsOf(converse(event, world, never));
    for (const action of actions) if (action.kind === 'remember') journal.set(action.key, action.value);
    const proposed = actions.find((action) => action.kind === 'proposePullRequest');
    const texts = proposed?.kind === 'proposePullRequest' ? proposed.files : [];
    const answers = actions.flatMap((action) => (action.kind === 'reply' ? [action.body] : [])).join('\n');
    expect({ text, missing: missingIn(texts, expected), answers }).toEqual({
      text,
      missing: [],
      answers: expect.not.stringMatching(/not understood|未能理解/iu),
    });
    expect(answers).toMatch(new RegExp(asks, 'su'));
  }
});

function missingIn(
  files: readonly { readonly path: string; readonly text: string }[],
  expected: readonly string[],
) {
  const objects = files.flatMap(({ path, text }) =>
    /\.ya?ml$/u.test(path) ? text.split(/^---$/mu).map((one) => ({ path, text: one })) : [],
  );
  return expected.filter((one) => {
    const { not, place, kind = '', name, pattern = '' } = wanted.exec(one)?.groups ?? {};
    const found = objects.some(
      ({ path, text }) =>
        (place === undefined ? text.includes(`kind: ${kind}\n`) : path.includes(place)) &&
        (name === undefined || text.includes(`\n  name: ${name}\n`)) &&
        new RegExp(pattern, 'su').test(text),
    );
    return found === (not === '!');
  });
}
