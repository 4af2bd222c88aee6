import { words } from './teller.ts';

/** Objects that do not run, as people name them. */
const kinds: readonly (readonly [kind: string, named: RegExp])[] = [
  ['Service', words('services?(?! ?-?(?:accounts?|monitors?|mesh|entr(?:y|ies)))|svc|load ?-?balancers?')],
  ['HorizontalPodAutoscaler', words('hpas?|(?:horizontal ?)?(?:pod ?)?auto-?scalers?')],
  ['ScaledObject', words('scaled ?-?objects?|keda')],
  ['StorageClass', words('storage ?-?class(?:es)?')],
  ['PersistentVolumeClaim', words('(?:persistent ?)?(?:volume ?)?claims?|pvcs?')],
  ['PersistentVolume', words('persistent ?volumes?(?! ?claims?)|pvs?')],
  ['ConfigMap', words('config ?-?maps?')],
  ['Secret', words('secrets?')],
  ['PriorityClass', words('priority ?-?class(?:es)?')],
  ['PodDisruptionBudget', words('(?:pod ?)?disruption ?-?budgets?|pdbs?')],
];

/** The kinds of objects that a request names. */
export function kindsNamed(text: string): ReadonlySet<string> {
  return new Set(kinds.filter(([, named]) => text.search(named) !== -1).map(([kind]) => kind));
}
