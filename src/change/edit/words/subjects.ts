import { literally } from '../../../kernel/literally.ts';
import { containersIn, type ContainerPlace } from '../objects.ts';
import type { Thing } from '../thing.ts';
import type { Subject } from './aspect.ts';
import type { Spot } from './spots.ts';

/** What a clause may be about: the nearest reading first, each reading all that it names. */
export function readingsOf(spots: readonly Spot[], things: readonly Thing[]): readonly (readonly Thing[])[] {
  const kinds = kindsIn(spots);
  const named = namedBy(spots, things);
  const ofKind = named.filter(({ kind }) => kinds.includes(kind));
  const related = things.filter((thing) => kinds.includes(thing.kind) && isRelated(thing, spots));
  const readings =
    named.length > 0 ? [ofKind, related, named] : [things.filter(({ kind }) => kinds.includes(kind))];
  return readings.filter((reading) => reading.length > 0);
}

export function kindsIn(spots: readonly Spot[]): readonly string[] {
  return spots.filter(({ of }) => of === 'kind').map(({ name }) => name);
}

function namedBy(spots: readonly Spot[], things: readonly Thing[]): readonly Thing[] {
  const objects = things.filter(({ name }) =>
    spots.some((spot) => spot.of === 'object' && spot.name === name),
  );
  if (objects.length > 0) return objects;
  return things.filter((thing) => containersIn(thing).some((container) => isNamed(container, spots)));
}

function isNamed({ name, image }: ContainerPlace, spots: readonly Spot[]): boolean {
  return spots.some(
    (spot) =>
      (spot.of === 'container' && spot.name === name) ||
      (spot.of === 'program' &&
        new RegExp(String.raw`(?:^|/)${literally(spot.name)}(?:[:@]|$)`, 'u').test(image)),
  );
}

/** An autoscaler of a Deployment, an Ingress before a Service: what speaks of the name without bearing it. */
function isRelated({ value }: Thing, spots: readonly Spot[]): boolean {
  const text = JSON.stringify(value);
  return spots.some(({ of, name }) => of === 'object' && text.includes(`"name":${JSON.stringify(name)}`));
}

/** The container that is meant: the one that is named, the one whose program is, the one named as its object, the first. */
export function subjectOf(thing: Thing, spots: readonly Spot[], clause: string): Subject {
  const own = containersIn(thing);
  const named = own.find((container) =>
    spots.some(({ of, name }) => of !== 'kind' && name === container.name && name !== thing.name),
  );
  const programmed = own.find((container) => isNamed(container, spots) && container.name !== thing.name);
  const pictured = own.find(({ image }) => image !== '' && clause.includes(`${repositoryOf(image)}:`));
  const container = named ?? programmed ?? pictured ?? own.find(({ name }) => name === thing.name) ?? own[0];
  return { thing, container, kinds: kindsIn(spots) };
}

function repositoryOf(image: string): string {
  return image.replace(/@sha256:\w+$/u, '').replace(/:[\w.-]+$/u, '');
}
