const joint = /,\s(?:and\s)?|\s(?:and|plus)\s(?!\d)/u;

/** No job by the clock has any of it. */
const ofServers =
  /replicas|copies|(?<!\w)(?:poddisruptionbudget|host|ingress|domain|autoscal\w*|hpa|scale|probe|liveness|readiness|namespace|argo|flux|helm|kustomize|tls|https|port|prometheus|metrics|pdb|available|disruption|listens|network\spolicy)(?!\w)|https?:\/\//iu;

type Around = { readonly before: string; readonly job: string; readonly after: string };

/** A part of a sentence that is a job, and what is told around it; what may be of the job stays behind it. */
export function partsAround(said: string, isJob: (part: string) => boolean): Around | undefined {
  const parts = said.split(joint);
  const at = parts.length < 2 ? -1 : parts.findIndex(isJob);
  if (at === -1) return undefined;
  const behind = parts.slice(at + 1);
  const others = [...parts.slice(0, at), ...behind.filter((part) => ofServers.test(part))];
  const own = behind.filter((part) => !ofServers.test(part));
  if (others.length === 0) return undefined;
  return { before: others.join(', '), job: parts[at] ?? '', after: own.map((part) => `, ${part}`).join('') };
}
