import type { Environment } from '../../../config/delivery.ts';
import type { Vocabulary } from '../read.ts';
import type { Understood } from '../wish.ts';
import { readClusters, type ClustersReading } from './clusters.ts';
import { readDelivery } from './delivery.ts';
import { isOwnPlace, placesAsSaid } from './own-places.ts';
import { readPreviews } from './previews.ts';
import { readPlaces } from './places.ts';
import { withoutBackingHosts, withoutThere } from './said-there.ts';
import { readVault } from './vaults.ts';
import type { DeliveryWish } from './saying.ts';

/** What is said of clusters, of environments and of what brings manifests there. */
export type WaysReading = {
  readonly wish: DeliveryWish;
  readonly places: readonly Environment[];
  readonly understood: readonly Understood[];
  readonly unread: readonly string[];
  /** What is left for who reads what shall run. */
  readonly rest: string;
};

export function readWays(words: string, vocabulary: Vocabulary, standing: readonly string[]): WaysReading {
  const vault = readVault(words);
  const { previews, ...preview } = readPreviews(vault.words.replaceAll(usual, ''));
  const kept = vault.source && { secrets: 'external' as const, source: vault.source };
  const backing = withoutBackingHosts(preview.words);
  const told = readClusters(backing.words);
  const there = readPlaces(told.words, vocabulary, [
    ...standing,
    ...told.places,
    ...Object.keys(told.clustersOf),
  ]);
  const delivery = readDelivery(there.rest);
  const wish = { ...delivery.wish, ...wishOf(told, delivery.wish), ...(previews && { previews }), ...kept };
  const places = there.places.map((place) => inClusters(place, told));
  const left = withoutThere(placesAsSaid(delivery.rest), [
    ...(wish.environments ?? []),
    ...places.map(({ name }) => name),
  ]);
  const rows = [...there.understood, ...delivery.understood].map(({ subject, ...row }) => ({
    ...row,
    said: placesAsSaid(row.said),
    subject: { en: placesAsSaid(subject.en), zh: placesAsSaid(subject.zh) },
  }));
  return {
    wish,
    places,
    understood: [...vault.understood, ...preview.understood, ...told.understood, ...rows],
    unread: [...backing.unread, ...told.unread, ...(there.unread ?? []).map(placesAsSaid), ...left.unread],
    rest: left.words,
  };
}

/** What everything that runs has anyway. */
const usual =
  /,?\s(?:with|and)\s(?:(?:some|the)\s)?(?:basic|default|standard|sensible|reasonable|modest|usual|normal)\sresources?(?:\s(?:requests?\sand\slimits?|limits?\sand\srequests?|requests?|limits?|settings))?(?![\w-])/giu;

/** An environment of which only its clusters are told is one as well. */
function wishOf(
  { clusters, clustersOf }: ClustersReading,
  { environments }: DeliveryWish,
): Pick<DeliveryWish, 'clusters' | 'clustersOf' | 'environments'> {
  const own = Object.keys(clustersOf);
  return {
    ...(clusters.length > 0 && { clusters }),
    ...(own.length > 0 && { clustersOf, environments: [...new Set([...(environments ?? []), ...own])] }),
  };
}

function inClusters(place: Environment, { clustersOf }: ClustersReading): Environment {
  const name = placesAsSaid(place.name);
  if (isOwnPlace(place.name)) return { ...place, name, clusters: [name], isCluster: true };
  const clusters = clustersOf[name];
  return clusters === undefined ? place : { ...place, clusters };
}
