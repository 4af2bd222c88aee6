import type { Grounds, Leaf } from './values.ts';

/** Rights over the node and exposure beyond the cluster, each with the word by which it is asked for. */
const powers: readonly (readonly [RegExp, (value: unknown) => boolean, string])[] = [
  [/\.privileged$/u, isTrue, 'privileged'],
  [/\.allowPrivilegeEscalation$/u, isTrue, 'privileg'],
  [/\.hostNetwork$/u, isTrue, 'hostnetwork'],
  [/\.hostPID$/u, isTrue, 'hostpid'],
  [/\.hostIPC$/u, isTrue, 'hostipc'],
  [/\.hostPath(?:\.|$)/u, always, 'hostpath'],
  [/\.hostProcess$/u, isTrue, 'hostprocess'],
  [/\.shareProcessNamespace$/u, isTrue, 'shareprocess'],
  [/\.nodeName$/u, always, 'node'],
  [/\.hostPort$/u, always, 'hostport'],
  [/\.capabilities\.add\./u, always, 'capabilit'],
  [/\.runAsUser$/u, (value) => Number(value) === 0, 'root'],
  [/\.(?:runAsGroup|fsGroup|supplementalGroups\.\d+)$/u, (value) => Number(value) === 0, 'root'],
  [/\.runAsNonRoot$/u, isFalse, 'root'],
  [/\.procMount$/u, always, 'procmount'],
  [/\.(?:seccompProfile|appArmorProfile)\.type$/u, (value) => value === 'Unconfined', 'unconfined'],
  [/annotations\.container\.apparmor/u, (value) => value === 'unconfined', 'unconfined'],
  [/\.sysctls\./u, always, 'sysctl'],
  [/\.automountServiceAccountToken$/u, isTrue, 'token'],
  [/\.externalIPs\./u, always, 'externalip'],
  [/\.type$/u, (value) => value === 'LoadBalancer', 'loadbalancer'],
  [/\.type$/u, (value) => value === 'NodePort', 'nodeport'],
  [/\.(?:ipBlock\.cidr|loadBalancerSourceRanges\.\d+)$/u, (value) => String(value).endsWith('/0'), '/0'],
  [/annotations\.[^ ]*(?:snippet|auth-url|server-alias|custom-http-errors)/u, always, 'snippet'],
  [/\.(?:verbs|resources|apiGroups|nonResourceURLs)\.\d+$/u, (value) => value === '*', '*'],
  [/\.verbs\.\d+$/u, (value) => /^(?:escalate|bind|impersonate)$/u.test(String(value)), 'impersonate'],
  [/\.aggregationRule(?:\.|$)/u, always, 'aggregat'],
  [/\.labels\.rbac\.authorization\.k8s\.io\/aggregate/u, always, 'aggregat'],
  [/\.priorityClassName$/u, (value) => String(value).startsWith('system-'), 'system-'],
  [/\.ephemeralContainers\./u, always, 'ephemeral'],
  // Directives of patches: in an object they are nothing, in an overlay they take everything away.
  [/\.\$(?:patch|retainKeys|setElementOrder|deleteFromPrimitiveList)/u, always, '$patch'],
  [/\.roleRef\.name$/u, (value) => /admin/u.test(String(value)), 'admin'],
  [/\.subjects\.\d+\.name$/u, (value) => String(value).startsWith('system:'), 'system:'],
  [/\.local\.path$/u, always, 'local'],
  [/\.mirrors?\.|\.requestMirror\./iu, always, 'mirror'],
  [/\.(?:host|hostname|(?:hosts|hostnames)\.\d+)$/u, (value) => value === '*', '*'],
  [/\.ownerReferences\./u, always, 'owner'],
  [/\.finalizers\./u, always, 'finalizer'],
  [/\.serviceAccountToken\./u, always, 'token'],
  [/\.(?:bearerTokenFile|tokenFile|credentialsFile)$/u, always, 'token'],
  [/\.allow(?:Privileged|Host)\w*$/u, isTrue, 'privileged'],
  [/\.allowedCapabilities\./u, always, 'capabilit'],
  [/\.insecureSkip\w*$/u, isTrue, 'insecure'],
  [/\.namespaceSelector\.any$/u, isTrue, 'allnamespaces'],
  [/\.allowedRoutes\.namespaces\.from$/u, (value) => value === 'All', 'all'],
  [/\.dataFrom\.\d+\.find\./u, always, 'all'],
  [/enforce$/u, (value) => value === 'privileged', 'privileged'],
];

function always(): boolean {
  return true;
}

function isFalse(value: unknown): boolean {
  return value === false || /^(?:false|no|off|n)$/iu.test(String(value));
}

function isTrue(value: unknown): boolean {
  return value === true || /^(?:true|yes|on|y)$/iu.test(String(value));
}

/** Disks that are reached beside the storage of the cluster. */
const disks = [
  'flexVolume gitRepo nfs iscsi rbd cephfs glusterfs fc quobyte scaleIO storageos portworxVolume vsphereVolume',
  'photonPersistentDisk flocker awsElasticBlockStore gcePersistentDisk azureDisk azureFile cinder',
]
  .flatMap((line) => line.split(' '))
  .map((disk) => [new RegExp(`\\.${disk}\\.`, 'u'), always, disk.toLowerCase()] as const);

export function powerIn({ path, value }: Leaf, { asked }: Grounds): string | undefined {
  const at = `.${path.join('.')}`;
  // People write `host network`, and `host-network`.
  const packed = asked.replaceAll(/[\s_-]+/gu, '');
  const found = [...powers, ...disks].find(
    ([where, is, word]) => where.test(at) && is(value) && !packed.includes(word),
  );
  return found === undefined
    ? undefined
    : `${at.slice(1)} takes a right that was not asked for; leave it out`;
}
