import type { Kind } from '../../kind.ts';
import { mapOf } from '../../merge.ts';
import { tellsOf } from '../../tells/tells.ts';
import { sourceRef } from './flux.ts';
import { spelled } from './spelled.ts';

const interval = [
  '(?:checked |scanned |scans? |fetched |pulled |it |is )*every',
  '(?:同步|检查|扫描)?间隔',
  '每隔?',
];
/** A source that something refers to is no other one. */
const notReferred = '(?<!(?:source ?-?ref(?:erence)?|来源|引用)(?:为|是|:| kind)?~)';
const secretRef = ['(?:with |using |the )*secret(?: ?ref)?', '密钥'];

export const gitRepository: Kind = {
  kind: 'GitRepository',
  apiVersion: 'source.toolkit.fluxcd.io/v1',
  names: [`${notReferred}${spelled('GitRepository')}`],
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
  names: [`${notReferred}${spelled('HelmRepository')}`],
  tells: tellsOf(
    'HelmRepository',
    { spec: { interval: 'duration', url: 'text', type: 'default|oci', secretRef: { name: 'text' } } },
    { says: { interval, url: ['(?=https?://|oci://)', '地址'] } },
  ),
};

export const ociRepository: Kind = {
  kind: 'OCIRepository',
  apiVersion: 'source.toolkit.fluxcd.io/v1',
  names: [`${notReferred}(?:flux )?OCI ?-?repositor(?:y|ies)`],
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
        image: ['(?:that )?scan(?:s|ned|ning)?(?= [\\w.-]+/)', '(?:for )?(?:the )?image', '镜像'],
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
  body: (_, { name }) => ({ spec: { imageRepositoryRef: { name } } }),
};

export const imageUpdateAutomation: Kind = {
  kind: 'ImageUpdateAutomation',
  apiVersion: 'image.toolkit.fluxcd.io/v1',
  names: ['(?:flux )?image ?-?update ?-?automations?'],
  tells: tellsOf(
    'ImageUpdateAutomation',
    {
      spec: {
        interval: 'duration',
        sourceRef,
        git: {
          checkout: { ref: { branch: 'text' } },
          commit: { author: { name: 'text', email: 'text' }, messageTemplate: 'free' },
          push: { branch: 'text' },
        },
        update: { path: 'text', strategy: 'Setters' },
      },
    },
    {
      says: {
        interval: [...interval, '(?:runs? )every'],
        sourceRef: ['(?<=GitRepository)', '(?:from |the )*source(?: ref(?:erence)?)?'],
        'ref.branch': ['(?:git )?checks? ?out(?: of| ref)?(?: the)?(?: branch)?', '检出分支'],
        'push.branch': ['(?:and )?push(?:es|ed|ing)?(?: back)?(?: to)?(?: the)?(?: branch)?', '推送到?分支?'],
        'author.name': ['(?:git )?commit(?:s|ted|ting)?(?: (?:as|by|author(?: name)?))+', '提交(?:者|作者)'],
        'author.email': ['(?<=(?:commit|author)[^\\n]{1,60}[ <(])(?=[\\w.+-]{1,60}@)', '邮箱'],
        'update.path': ['(?:and )?updates?(?: the)?(?: path| folder| directory)?(?= \\.?/)', '更新路径'],
      },
    },
  ),
  completed: (body) => ({ ...body, spec: { interval: '30m', ...mapOf(body['spec']) } }),
};
