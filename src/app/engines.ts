import { allFindings } from '../change/review/all-findings.ts';
import { codePorts, type CodePorts } from '../change/house/code-ports.ts';
import type { Catalogues, ChangeSet } from '../change/propose/change-set.ts';
import { generateChange } from '../change/propose/generate.ts';
import { pointedIn } from '../change/propose/again.ts';
import { calledOf } from '../change/propose/called.ts';
import type { Order } from '../change/propose/order.ts';
import { lessOf, orElse } from '../change/propose/unmade.ts';
import { laterIn } from '../change/propose/later.ts';
import { isWholeRequest } from '../change/propose/whole.ts';
import { houseOf } from '../change/house/house.ts';
import { inspect } from '../change/house/inspect.ts';
import { mendChange } from '../change/review/mend.ts';
import { prove, type Proof, type Refusal } from '../change/propose/prove.ts';
import { repairBy } from '../change/propose/repaired.ts';
import { reviewChange } from '../change/review/review.ts';
import { planEdit } from '../change/edit/plan.ts';
import { ofStanding } from '../change/edit/standing.ts';
import { aspects } from '../change/edit/words/aspects.ts';
import { addWaiver } from '../change/review/waive.ts';
import { analyze } from '../facts/analyze.ts';
import type { Snapshot } from '../facts/snapshot.ts';
import { wanted } from '../facts/wanted.ts';
import type { Changes, Engines } from '../flows/engines.ts';
import { languages } from '../languages/languages.ts';
import { diffRules } from '../lint/diff/rules.ts';
import { bundledStock } from '../adapters/schemas/linters.ts';
import { remembering } from '../lint/remember.ts';
import { manifests } from '../manifests/manifests.ts';
import type { Clock } from '../ports/clock.ts';
import type { Templates } from '../render/templates.ts';
import type { Result } from '../kernel/result.ts';
import { mountedFor } from '../spec/compose/mounted-paths.ts';
import { readers } from '../spec/words/readers.ts';
import { firstDisagreement } from '../syntax/dockerfile/agreement.ts';

/** The flows are handed the thinking of this edition: every catalogue is chosen here. */
export function bundledEngines(templates: Templates, clock: Clock): Engines {
  const bundled = bundledStock();
  const stock = { ...bundled, linters: bundled.linters.map((linter) => remembering(linter)) };
  const { linters } = stock;
  const repair = repairBy(stock.rules, bundled.schemas);
  const proof = { linters, disagreement: firstDisagreement, repair };
  const catalogues = { languages, manifests, readers, aspects, repair };
  const judged = (changes: Changes) => {
    const house = houseOf(changes.base, changes.policy, stock);
    const judges = { linters: house.linters, diffRules, portsOf };
    return [{ ...changes, policy: house.policy, templates, today: today() }, judges] as const;
  };
  const today = () => clock.now().toISOString().slice(0, 10);
  return {
    wanted: wanted(languages),
    mounted: mountedFor,
    generate: (order) => proven(order, catalogues, { ...proof, today: today() }),
    isWhole: (words) => isWholeRequest(words, readers),
    later: (words, order) => {
      const called = calledOf(analyze(order.snapshot, languages));
      return laterIn(words, { before: generateChange(order, catalogues), order, called }, aspects);
    },
    again: (words, said, { snapshot }) => pointedIn(words, said, calledOf(analyze(snapshot, languages))),
    review: (changes) => ({
      ...reviewChange(...judged(changes)),
      notes: houseOf(changes.base, changes.policy, stock).notes,
    }),
    analyze: (snapshot) => analyze(snapshot, languages),
    inspect: (snapshot, policy, paths) =>
      inspect(snapshot, { policy, linters, today: today(), touched: new Set(paths) }).filter(({ path }) =>
        paths.includes(path),
      ),
    everything: (changes) => allFindings(...judged(changes)),
    waive: (text, waiver) => addWaiver(text, waiver, today()),
    ofStanding: (words, snapshot) => ofStanding(words, snapshot, aspects),
    planEdit: (wish) => planEdit(wish, aspects),
    mend: (changes, wish) => mendChange(...judged(changes), wish),
    rules: [...linters.flatMap(({ rules }) => rules), ...diffRules],
  };
}

function proven(order: Order, catalogues: Catalogues, proof: Proof): Result<ChangeSet> {
  const made = generateChange(order, catalogues);
  const whole: Result<ChangeSet, Refusal> = made.ok ? prove(made.value, order, proof) : made;
  const rest = whole.ok ? undefined : lessOf(order, whole.error, made.ok ? made.value : undefined);
  return rest === undefined ? whole : orElse(proven(rest, catalogues, proof), whole);
}

function portsOf(snapshot: Snapshot): CodePorts {
  return codePorts(snapshot, languages);
}
