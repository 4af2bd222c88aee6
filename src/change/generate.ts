import type { Facts } from '../facts/facts.ts';
import { ok, type Result } from '../kernel/result.ts';
import { keptDockerfile } from '../spec/keep.ts';
import type { Spec, Workload } from '../spec/spec.ts';
import { readDelivery, type DeliveryReading } from '../spec/words/delivery.ts';
import type { Draft, Reading } from '../spec/words/wish.ts';
import { sayBody, type Story } from './body.ts';
import type { Catalogues, ChangeSet, Order } from './change-set.ts';
import { manifestFiles, type Written } from './files.ts';
import { imageFiles } from './image-files.ts';
import { toFindings } from './findings.ts';
import { foreignManifests, freeFolder, sortByOwner } from './keep.ts';
import { sayQuestion } from './questions.ts';
import { shippingOf, type Shipping } from './shipping.ts';
import { understand } from './understand.ts';

/** From words and a repository to a proposal. The same commit, words and policy give the same bytes. */
export function generateChange(order: Order, catalogues: Catalogues): Result<ChangeSet> {
  const { snapshot, request } = order;
  const delivery = readDelivery(request.words);
  const understood = understand({ ...order, request: { ...request, words: delivery.rest } }, catalogues);
  if (!understood.ok) return understood;
  const { facts, spec, notes, questions } = understood.value;
  const shipping = shippingOf(order, delivery.wish, spec.profile ?? 'production');
  if (!shipping.ok) return shipping;
  const reading = withDelivery(understood.value.reading, delivery);
  const foreign = foreignTo(spec, order);
  const wanted = writtenFiles({ spec, reading, foreign, order, shipping: shipping.value }, catalogues);
  const { write, same, kept } = sortByOwner(wanted, snapshot);
  const dockerfiles = keptDockerfiles(facts, order);
  const story: Story = {
    order,
    reading,
    facts,
    spec,
    notes,
    questions,
    files: write,
    kept: [...dockerfiles, ...foreign, ...kept],
  };
  return ok({
    title: titleOf(spec, order),
    body: sayBody(story),
    files: [...write, ...same].map(({ path, text, why }) => ({ path, text, why: why[request.language] })),
    findings: toFindings(notes, write, request.language),
    questions: questions.map((question) => sayQuestion(question, request.language)),
    understood: reading.understood.map(({ subject, ...rest }) => ({
      ...rest,
      subject: subject[request.language],
    })),
    notUnderstood: reading.leftover,
    spec,
  });
}

function withDelivery(reading: Reading, { understood }: DeliveryReading): Reading {
  return { ...reading, understood: [...reading.understood, ...understood] };
}

/** What runs already; nothing where the words or the flags name something that stands apart from it. */
function foreignTo(spec: Spec, { snapshot, request }: Order): readonly string[] {
  const isNamed = request.flags['from'] !== undefined;
  return isNamed || spec.workloads.every(isPublic) ? [] : foreignManifests(snapshot);
}

type Drawn = {
  readonly spec: Spec;
  readonly reading: Reading;
  readonly foreign: readonly string[];
  readonly order: Order;
  readonly shipping: Shipping;
};

function writtenFiles(
  { spec, reading, foreign, order, shipping }: Drawn,
  { manifests }: Catalogues,
): Written[] {
  const { wish } = reading;
  const without = wish.without ?? [];
  const { templates, snapshot } = order;
  const images = without.includes('dockerfile') ? [] : imageFiles(spec, templates);
  const hasManifests = !without.includes('manifests') && !isOnlyImage(reading) && foreign.length === 0;
  if (!hasManifests) return images;
  const [first] = spec.workloads;
  const { output, environments } = shipping;
  const usual = output === 'helm' ? 'charts' : 'k8s';
  const isApart = first !== undefined && isPublic(first) && output !== 'helm';
  const folder = isApart ? freeFolder(first.name, snapshot) : usual;
  const layout = { folder, without, manifests, templates, output, environments };
  return [...images, ...manifestFiles(spec, layout)];
}

function isSaid({ facts, metadata, work }: Draft): boolean {
  return [facts, metadata, work.controller].some((map) => Object.keys(map).length > 0);
}

/** "An image with ..." asks for no manifests, unless the same words also ask for something that only they have. */
function isOnlyImage({ wish }: Reading): boolean {
  return wish.onlyImage === true && !wish.drafts.some(isSaid);
}

function isPublic({ image }: Workload): boolean {
  return image.kind === 'public';
}

function keptDockerfiles(facts: Facts, { snapshot }: Order): string[] {
  return facts.services.flatMap((service) => keptDockerfile(service, snapshot) ?? []);
}

function titleOf(spec: Spec, { request, repository }: Order): string {
  const named = [...spec.workloads, ...spec.objects].map(({ name }) => name);
  const names = [...new Set(named)].join(', ') || repository.name;
  const short = names.length > 60 ? `${names.slice(0, 57)}...` : names;
  return request.language === 'zh' ? `在 Kubernetes 上运行 ${short}` : `Run ${short} on Kubernetes`;
}
