import type { Kind } from '../../kind.ts';
import { tellsOf } from '../../tells/tells.ts';
import { among, spelled } from './spelled.ts';

const repository = [
  '(?:source |git |helm |from )*repo(?:sitory)?(?: ?url)?(?=:?(?: is)? (?:the )?["\'`]?https?:)',
  '(?=https://[\\w./-]+\\.git)',
  '(?<=chart[^\\n]{1,100} )from(?= https?:)',
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
          '(?:in |the )*version(?= v?\\d)',
          'branch',
          '(?:目标)?(?:版本|分支|修订)',
        ],
        server: [
          '(?:to |of |on |destination |cluster )*(?=https://kubernetes\\.)',
          '目标(?:集群|服务器)?|集群',
        ],
        prune: ['prun(?:e|ing|es)', '(?:开启|启用)?(?:修剪|清理)'],
        selfHeal: ['self ?-?heal(?:s|ing)?', '(?:开启|启用)?自愈'],
        syncOptions: ['(?=CreateNamespace=)', '同步选项'],
        destination: ['目标'],
        'destination.namespace': [
          '(?<=https://kubernetes\\.[\\w.]{1,60},? (?:and |in |into |the )*)namespace',
          '(?:in)?to (?:the )?namespace',
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
