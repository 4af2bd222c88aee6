import { analyze } from '../../facts/analyze.ts';
import type { Facts } from '../../facts/facts.ts';
import type { Language } from '../../kernel/language.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import { wide } from '../../kernel/wide.ts';
import { TemplateFault } from '../../render/templates.ts';
import { withPlaces } from '../../spec/backing/only-there.ts';
import { withMigrations } from '../../spec/backing/callers.ts';
import { keptDockerfile } from '../../spec/keep.ts';
import type { Note } from '../../spec/note.ts';
import type { Spec } from '../../spec/spec.ts';
import type { Reading } from '../../spec/words/wish.ts';
import { withLater } from '../edit/dated.ts';
import { sayBody } from './body.ts';
import type { Story } from './story.ts';
import type { Catalogues, ChangeSet } from './change-set.ts';
import type { Order } from './order.ts';
import { hostsThere } from './hosts-there.ts';
import { readPlainly, type Said } from './read-whole.ts';
import { draw, type Drawing } from './draw.ts';
import { elsewhereOf } from './elsewhere.ts';
import { fleetOf, toolOf } from './fleet.ts';
import { toFindings } from './findings.ts';
import { foreignTo, leftToThem } from './foreign.ts';
import { sortByOwner } from './keep.ts';
import { withDials } from './dialled.ts';
import { withLaterSaid } from './later.ts';
import { choicesIn, sayQuestion } from './questions.ts';
import { withStandingPlaces } from './kept.ts';
import { standingForm } from './standing.ts';
import { shippingOf, type Shipping } from '../gitops/shipping.ts';
import { readingOf } from './reading-of.ts';
import { repairedWords, withRepaired } from './repaired.ts';
import { isOfServices, shownOrder, withReferences } from './shown/of-services.ts';
import { toldOfShown } from './shown/shown.ts';
import { unplacedFiles } from './told/files/unplaced.ts';
import { titleOf } from './title.ts';
import { withoutWithheld } from './withheld.ts';
import { withinReach, type Near } from './within-reach.ts';

/** From words and a repository to a proposal. The same commit, words and policy give the same bytes. */
export function generateChange(order: Order, catalogues: Catalogues): Result<ChangeSet> {
  try {
    return changeOf(withinReach(widely(order)), catalogues);
  } catch (error) {
    if (error instanceof TemplateFault) return fail(error.problem);
    throw error;
  }
}

function widely(order: Order): Order {
  return { ...order, request: { ...order.request, words: wide(order.request.words) } };
}

function changeOf(near: Near, catalogues: Catalogues): Result<ChangeSet> {
  const told =
    shownStory(near, catalogues) ?? tellStory({ ...near, order: withReferences(near.order) }, catalogues);
  return told.ok ? ok(proposal(told.value)) : told;
}

/** Where all that is said is of objects that are shown. */
function shownStory({ order: asked, notes, left }: Near, catalogues: Catalogues): Result<Story> | undefined {
  const order = shownOrder(asked);
  if (order === undefined) return undefined;
  const { snapshot, request } = order;
  const { aspects = [] } = catalogues;
  const facts = analyze(snapshot, catalogues.languages);
  if (isOfServices(order, facts)) return undefined;
  const repaired = (words: string) =>
    repairedWords({ ...order, request: { ...request, words } }, catalogues.repair);
  const told = toldOfShown(order, {
    facts,
    aspects,
    repaired,
    tell: (one) => tellStory({ order: one, notes, left }, catalogues),
  });
  if (told?.ok !== true) return told;
  const { files, reading } = told.value;
  return ok({
    ...told.value,
    files: withLater(files, request.later, snapshot),
    reading: withLaterSaid(reading, request),
  });
}

function tellStory({ order: given, notes, left }: Near, catalogues: Catalogues): Result<Story> {
  const repaired = withRepaired(given, catalogues.repair);
  if (!repaired.ok) return repaired;
  const { order, rows } = repaired.value;
  const { snapshot, request } = order;
  const heardOf = readPlainly(order, catalogues);
  if (!heardOf.ok) return heardOf;
  const { rest, understood } = heardOf.value;
  const { facts, questions, open, taken, reading: heard } = understood;
  const turned = withMigrations(withDials(understood.spec, request.later));
  const { written } = whereOf(order, facts);
  const shipping = shippingFor(turned, heardOf.value, order);
  if (!shipping.ok) return shipping;
  const { spec, away } = withPlaces(turned, request.words, shipping.value);
  const told = { ...heard, understood: [...rows, ...heard.understood] };
  const foreign = foreignTo(spec, order);
  const ground = { ...heard.wish, snapshot: written ?? snapshot, words: rest };
  const shipped = withStandingPlaces(shipping.value, spec, ground);
  const drawing = draw({ spec, reading: told, facts, foreign, order, shipping: shipped, ...catalogues });
  const { drawn, faults } = withoutWithheld(drawing, request);
  const made = { ...drawn, files: withLater(drawn.files, request.later, snapshot) };
  const { write, same, kept } = sortByOwner(made.files, snapshot);
  const reading = readingOf(told, { drawn, questions, order });
  return ok({
    order,
    reading: { ...reading, leftover: [...reading.leftover, ...left, ...away] },
    facts,
    spec,
    notes: withFiles([...notes, ...faults, ...understood.notes, ...toldOf(spec, shipped)], made),
    questions: [...questions, ...leftToThem(foreign, heard, order), ...unplacedFiles(spec, shipped)],
    open,
    taken,
    drawing: made,
    shipping: shipped,
    files: write,
    same,
    kept: [...facts.services.flatMap((one) => keptDockerfile(one, snapshot) ?? []), ...foreign, ...kept],
  });
}

function shippingFor(spec: Spec, { wish, places, understood }: Said, order: Order): Result<Shipping> {
  const { seen, written } = whereOf(order, understood.facts);
  const standing = written && standingForm(spec, written);
  return shippingOf({ order, wish, places, profile: spec.profile ?? 'production', seen, standing });
}

function toldOf(spec: Spec, { notes, environments }: Shipping): readonly Note[] {
  return [...notes, ...hostsThere(spec, environments)];
}

/** The repository that holds the manifests, and what brings them into the cluster there. */
function whereOf(order: Order, { gitops }: Facts) {
  const fleet = fleetOf(order);
  return fleet === undefined
    ? { seen: gitops.tool, written: order.snapshot }
    : { seen: toolOf(fleet), written: fleet.snapshot };
}

function withFiles(notes: readonly Note[], { files, elsewhere }: Drawing): Note[] {
  const all = [...files, ...elsewhere];
  return notes.filter(
    ({ onlyWith }) => onlyWith === undefined || all.some(({ text }) => text.includes(onlyWith)),
  );
}

function proposal(story: Story): ChangeSet {
  const { order, spec, drawing, notes, questions, reading, files, same } = story;
  const { language } = order.request;
  const title = story.title || titleOf(spec, order);
  return {
    title,
    body: sayBody({ ...story, spec: story.told ?? spec }),
    files: [...files, ...same].map(({ why, ...file }) => ({ ...file, why: why[language] })),
    ...workflowOf(drawing, order),
    ...elsewhereOf(story, title),
    findings: toFindings(notes, files, language),
    questions: questions.map((question) => sayQuestion(question, language)),
    choices: choicesIn(questions, language),
    open: story.open,
    taken: story.taken,
    understood: understoodIn(reading, language),
    notUnderstood: reading.leftover,
    spec,
  };
}

function understoodIn({ understood }: Reading, language: Language): ChangeSet['understood'] {
  return understood.map(({ said, subject, value }) => ({ said, subject: subject[language], value }));
}

/** Left out where it is there as it would be written, or people have made it their own. */
function workflowOf({ workflow }: Drawing, { snapshot, request }: Order): Pick<ChangeSet, 'workflow'> {
  if (workflow === undefined || sortByOwner([workflow], snapshot).write.length === 0) return {};
  const { path, text, why } = workflow;
  return { workflow: { path, text, why: why[request.language] } };
}
