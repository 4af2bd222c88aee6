import { han, matter, piece, type Told } from '../sentence.ts';
import { size, sizeIn } from '../values.ts';

/** What is wanted beside it and how much it may keep: `a Redis next to it with two gigs of disk`. */
export const besides = matter(
  String.raw`(?:redis|valkey|postgres|mysql|mariadb|mongo|rabbit)[^\n]{0,80}(?:\d|gig|[一二两三四五六七八九十半])`,
  [
    piece(
      'kind',
      '(?:redis|valkey|postgres(?:ql)?|mysql|mariadb|mongo(?:db)?|rabbitmq)(?: (?:database|db|server|instance|cache|broker))?',
    ),
    piece('and', 'and|plus|or'),
    han('and', '和|以及|还有|或'),
    piece(
      'beside',
      'next to(?: it)?|beside(?: it)?|alongside(?: it)?|along with(?: it)?|adjacent|on the side|as well',
    ),
    piece(
      'want',
      'needs?|wants?|add(?:s|ed)?|give|gives|gets?|deploy(?:ed)?|create|bring up|spin up|set up|start|put|include|require[sd]?|run|provide|attach|comes?|goes?|use',
    ),
    piece(
      'disk',
      'disks?(?: space)?|storage|persistent (?:volume|storage|disk)|volume|pvc|persistence|persistent|space|on disk|persisted|for its data|its data|data',
    ),
    piece('enough', 'enough|sufficient|suffices?|plenty|big|large|sized?|will do'),
    han('beside', '旁边|附带|搭配|一起|同时|再'),
    han('want', '带|起|部署|需要|加|起|要|跑|给|分配|还|配'),
    han('disk', '磁盘(?:空间)?|存储(?:空间)?|数据盘|硬盘|持久卷|持久化存储|持久化|数据|空间|盘|pvc'),
    han('enough', '就?够了?|足够|即可|就行|就好|大小'),
    size,
  ],
  (told: Told) => {
    const [kind, much] = [told.one('kind'), told.one('size')];
    const isAsked = told.has('disk') && told.hasOneOf('beside', 'want') && !told.hasOneOf('place', 'and');
    return kind === undefined || much === undefined || !isAsked
      ? undefined
      : `${kind.split(/\s/u)[0] ?? ''} with ${sizeIn(much)} of storage`;
  },
);
