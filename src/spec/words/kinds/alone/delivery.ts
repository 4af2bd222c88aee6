import type { Kind } from '../../kind.ts';
import { tellsOf } from '../../tells/tells.ts';
import { among, spelled } from './spelled.ts';

const repository = [
  '(?:source |git |helm |from )*repo(?:sitory)?(?: ?url)?(?=:?(?: is)? (?:the )?["\'`]?https?:)',
  '(?=https://[\\w./-]+\\.git)',
  '(?:源|Git~|代码)?仓库(?:地址)?',
];

export const application: Kind = {
  kind: 'Application',
  apiVersion: 'argoproj.io/v1alpha1',
  names: among('Application', 'argo ?-?cd', 'repo ?url', 'target ?revision'),
  tells: tellsOf(
    'Application',
    {
      spec: {
        project: 'text',
        source: {
          repoURL: 'text',
          targetRevision: 'text',
          path: 'text',
          chart: 'text',
          helm: { releaseName: 'text', valueFiles: 'list' },
          directory: { recurse: 'bool' },
        },
        destination: { server: 'text', namespace: 'text' },
        syncPolicy: {
          automated: { prune: 'bool', selfHeal: 'bool', allowEmpty: 'bool' },
          syncOptions: 'list',
          retry: { limit: 'int' },
        },
      },
    },
    {
      says: {
        repoURL: repository,
        project: ['(?:part of |belongs to )(?:the )?project', '项目'],
        'source.path': ['(?:the |and |with )*(?:path|folder|directory)', '路径|目录'],
        targetRevision: [
          '(?:target )?revision',
          '(?:at|on|from)(?: the)?(?: branch| tag)?(?= (?:HEAD|main|master|v\\d))',
          'branch',
          '(?:目标)?(?:版本|分支|修订)',
        ],
        server: ['(?:to |destination |cluster )*(?=https://kubernetes\\.)', '目标(?:集群|服务器)?|集群'],
        prune: ['prun(?:e|ing|es)', '(?:开启|启用)?(?:修剪|清理)'],
        selfHeal: ['self ?-?heal(?:s|ing)?', '(?:开启|启用)?自愈'],
        syncOptions: ['(?=CreateNamespace=)', '同步选项'],
        destination: ['目标'],
        'destination.namespace': [
          '(?<=https://kubernetes\\.[\\w.]{1,60},? (?:and |in |into |the )*)namespace',
        ],
        namespace: ['ns', '命名空间'],
      },
      asides: [
        [
          ['automat(?:ic|ed)(?:ally)?(?: sync(?:ed|s|ing|hroni[sz]ation)?)?(?: policy)?', '自动同步'],
          'automated',
          {},
        ],
        [
          'creat(?:e|es|ing) (?:the )?namespace(?: if .{1,30})?(?=[,.]|$| and)',
          'syncOptions',
          ['CreateNamespace=true'],
        ],
      ],
    },
  ),
};

const sourceRef = {
  kind: 'GitRepository|HelmRepository|OCIRepository|Bucket',
  name: 'text',
  namespace: 'text',
};
const interval = [
  '(?:checked |reconciled |synced |fetched |pulled )*every',
  '(?:同步|检查|拉取)?间隔',
  '每隔?',
];
const byReference = {
  sourceRef: [
    '(?<=GitRepository|HelmRepository|OCIRepository|Bucket)',
    '(?:from |the )*source(?: ref(?:erence)?)?',
  ],
  interval,
};

export const gitRepository: Kind = {
  kind: 'GitRepository',
  apiVersion: 'source.toolkit.fluxcd.io/v1',
  names: [spelled('GitRepository')],
  tells: tellsOf(
    'GitRepository',
    {
      spec: {
        interval: 'duration',
        url: 'text',
        ref: { branch: 'text', tag: 'text', semver: 'text', commit: 'text' },
        secretRef: { name: 'text' },
        timeout: 'duration',
      },
    },
    {
      says: {
        interval,
        url: ['(?=https?://|ssh://)', '地址'],
        branch: ['分支'],
        tag: ['标签'],
        secretRef: ['secret(?: ?ref)?', '密钥'],
      },
    },
  ),
};

export const helmRepository: Kind = {
  kind: 'HelmRepository',
  apiVersion: 'source.toolkit.fluxcd.io/v1',
  names: [spelled('HelmRepository')],
  tells: tellsOf(
    'HelmRepository',
    { spec: { interval: 'duration', url: 'text', type: 'default|oci', secretRef: { name: 'text' } } },
    { says: { interval, url: ['(?=https?://|oci://)', '地址'] } },
  ),
};

export const fluxKustomization: Kind = {
  kind: 'FluxKustomization',
  written: 'Kustomization',
  apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
  names: among('Kustomization', 'flux', 'source ?ref', 'git ?repository'),
  tells: tellsOf(
    'FluxKustomization',
    {
      spec: {
        interval: 'duration',
        path: 'text',
        prune: 'bool',
        wait: 'bool',
        timeout: 'duration',
        targetNamespace: 'text',
        sourceRef,
      },
    },
    {
      says: {
        ...byReference,
        path: ['(?:applies |the )*(?:path|folder|directory)', '路径|目录'],
        prune: ['prun(?:e|ing|es)', '修剪|清理'],
        targetNamespace: ['目标命名空间'],
      },
    },
  ),
};

export const helmRelease: Kind = {
  kind: 'HelmRelease',
  apiVersion: 'helm.toolkit.fluxcd.io/v2',
  names: [spelled('HelmRelease')],
  tells: tellsOf(
    'HelmRelease',
    {
      spec: {
        interval: 'duration',
        releaseName: 'text',
        targetNamespace: 'text',
        chart: { spec: { chart: 'text', version: 'text', sourceRef } },
        values: 'pairs',
      },
    },
    { says: { ...byReference, version: ['版本'], chart: ['图表'] } },
  ),
};
