import type { Kind } from '../../kind.ts';
import { tellsOf } from '../../tells/tells.ts';
import { spelled } from './spelled.ts';

const interval = [
  '(?:checked |scanned |scans? |fetched |pulled |it |is )*every',
  '(?:同步|检查|扫描)?间隔',
  '每隔?',
];
const secretRef = ['(?:with |using |the )*secret(?: ?ref)?', '密钥'];

export const ociRepository: Kind = {
  kind: 'OCIRepository',
  apiVersion: 'source.toolkit.fluxcd.io/v1',
  names: ['(?:flux )?OCI ?-?repositor(?:y|ies)'],
  tells: tellsOf(
    'OCIRepository',
    {
      spec: {
        interval: 'duration',
        url: 'text',
        ref: { tag: 'text', semver: 'text', digest: 'text' },
        provider: 'generic|aws|azure|gcp',
        secretRef: { name: 'text' },
        timeout: 'duration',
        insecure: 'bool',
      },
    },
    { says: { interval, secretRef, url: ['(?=oci://)', '地址'], tag: ['标签'] } },
  ),
};

export const imageRepository: Kind = {
  kind: 'ImageRepository',
  apiVersion: 'image.toolkit.fluxcd.io/v1',
  names: ['(?:flux )?ImageRepositor(?:y|ies)'],
  tells: tellsOf(
    'ImageRepository',
    {
      spec: {
        image: 'text',
        interval: 'duration',
        provider: 'generic|aws|azure|gcp',
        secretRef: { name: 'text' },
      },
    },
    {
      says: {
        interval,
        secretRef,
        image: ['(?:that )?scans?(?= [\\w.-]+/)', '(?:for )?(?:the )?image', '镜像'],
      },
    },
  ),
};

export const imagePolicy: Kind = {
  kind: 'ImagePolicy',
  apiVersion: 'image.toolkit.fluxcd.io/v1',
  names: ['(?:flux )?ImagePolic(?:y|ies)'],
  tells: tellsOf(
    'ImagePolicy',
    {
      spec: {
        imageRepositoryRef: { name: 'text', namespace: 'text' },
        filterTags: { pattern: 'text', extract: 'text' },
        policy: {
          semver: { range: 'text' },
          alphabetical: { order: 'asc|desc' },
          numerical: { order: 'asc|desc' },
        },
      },
    },
    {
      says: {
        imageRepositoryRef: ['(?:for |follows? |of )*(?:the )?image ?repository', '(?:引用)?镜像仓库'],
        range: ['(?:by |with )?(?:the |a )?semver(?: range)?', 'semver~范围|版本范围'],
      },
    },
  ),
};

export const appProject: Kind = {
  kind: 'AppProject',
  apiVersion: 'argoproj.io/v1alpha1',
  names: [spelled('AppProject')],
  tells: tellsOf(
    'AppProject',
    {
      spec: {
        description: 'free',
        sourceRepos: 'list',
        destinations: [{ namespace: 'text', server: 'text', name: 'text' }],
      },
    },
    {
      says: {
        sourceRepos: [
          '(?:that )?(?:only )?(?:allows? |permits? )?(?:only )?(?:the )?(?:source )?repo(?:sitor(?:y|ies)|s)?(?=:? https?:)',
          '源仓库',
        ],
        namespace: ['(?:destination |the )*namespace', '目标命名空间'],
        server: ['(?:on |destination |the |server )*(?=https://kubernetes\\.)', '(?:目标)?(?:服务器|集群)'],
      },
    },
  ),
};
