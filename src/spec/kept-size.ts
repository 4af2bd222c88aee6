import { present } from '../kernel/present.ts';
import type { Volume } from './container.ts';
import { programWorkload } from './programs/workload.ts';
import { publicImage, type PublicImage } from './public-images.ts';
import type { Workload } from './spec.ts';
import { textOf } from './words/merge.ts';
import type { Draft } from './words/wish.ts';

/** `redis with 1Gi storage`: a claim of which nothing is said but how much it keeps, and on what. */
export function isBareClaim({ kind, isImplied, facts }: Draft): boolean {
  const told = Object.keys(facts);
  return (
    kind === 'PersistentVolumeClaim' &&
    isImplied &&
    told.includes('storage') &&
    told.every((key) => key === 'storage' || key === 'storageClassName')
  );
}

/** The claim that a program brings has that size. */
export function withSize(workload: Workload, drafts: readonly Draft[]): Workload {
  const claim = drafts.find(isBareClaim)?.facts ?? {};
  const said = drafts.map(({ facts }) => textOf(facts['claimSize'])).find((one) => one !== undefined);
  const size = said ?? textOf(claim['storage']);
  if (size === undefined || workload.volumes === undefined) return workload;
  const told = present({ size, class: textOf(claim['storageClassName']) });
  const volumes = workload.volumes.map((one) =>
    one.source.kind === 'claim' ? { ...one, source: { ...one.source, ...told } } : one,
  );
  return { ...workload, volumes };
}

/** Where only what was said is written: a program that is known keeps it where its data stands, and each copy its own. */
export function withOwnData(workload: Workload, own: readonly Draft[]): Workload {
  const size = textOf(own.find(isBareClaim)?.facts['storage']);
  const image = size === undefined ? undefined : programOf(workload, own);
  const path = image?.data?.path;
  if (size === undefined || image === undefined || path === undefined) return workload;
  const volumes: readonly Volume[] = [{ name: 'data', path, source: { kind: 'claim', size } }];
  const hasCopies = (workload.replicas ?? 1) > 1;
  const told = { ...toldOfData(workload, image, path), volumes };
  return hasCopies ? { ...told, controller: 'StatefulSet' } : told;
}

/** The program that was named in the place of an object, and of which no volume was told. */
function programOf({ name: called, volumes }: Workload, own: readonly Draft[]): PublicImage | undefined {
  const main = own.find(({ name, app }) => app !== undefined && name === called);
  return main?.isImplied === true && volumes === undefined ? publicImage(main.app ?? '') : undefined;
}

/** Some keep their data there only where they are told so. */
function toldOfData(workload: Workload, image: PublicImage, path: string): Workload {
  const { args, command, env } = programWorkload(image, { name: workload.name });
  const isThere = (text: string): boolean => text.includes(path);
  const values = env.filter((entry) => entry.kind === 'value');
  const told = values.filter(({ value }) => isThere(value));
  const said = new Set(workload.env.flatMap((entry) => ('name' in entry ? [entry.name] : [])));
  const more = (told.length > 0 && image.isWhole === true ? values : told).filter(
    ({ name }) => !said.has(name),
  );
  return present({
    ...workload,
    env: [...more, ...workload.env],
    ...(args?.some(isThere) === true &&
      workload.args === undefined && { args, command: workload.command ?? command }),
  });
}
