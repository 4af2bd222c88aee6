import { container, pod } from '../../say.ts';
import type { Frame } from './anyhow.ts';

const security = { en: 'Security', zh: '安全' };
const never =
  /(?<![\w-])(?:no|not|never|without|non|isn't|don't|doesn't|mustn't|shouldn't|can't|cannot|unprivileged|forbid(?:den)?|nobody)(?![\w])|不要?|禁止|别|非|不能|不得|不以/giu;

/** How people speak of what it must not be able to do. */
export const guarding: readonly Frame[] = [
  {
    id: 'root-anyhow',
    subject: security,
    topics: [/(?<![\w-])(?:root|superuser)(?:[ -]user)?(?![\w-])|root用户|超级用户/giu, never],
    sense: /(?<![\w-])(?:user|run(?:s|ning)?|start(?:s|ed)?|process|as|uid 0)(?![\w-])|运行|启动|身份/giu,
    unless:
      /(?<![\w-])root[ -]?(?:file|fs|path|dir|folder|cert|ca|domain|disk|password|account)|as root|根/iu,
    mean: () => pod({ securityContext: { runAsNonRoot: true } }),
  },
  {
    id: 'read-only-anyhow',
    subject: security,
    topics: [
      /(?<![\w-])(?:read[ -]?only|immutable|unwrit(?:e)?able|locked)(?![\w-])|只读/giu,
      /(?<![\w-])(?:root )?(?:file ?-?systems?|rootfs|fs)(?![\w-])|文件系统/giu,
    ],
    unless: /volume|mount|claim|(?<![\w-])(?:pvc?|config ?map|secret)(?![\w-])|卷|挂载/iu,
    mean: () => container({ securityContext: { readOnlyRootFilesystem: true } }),
  },
];
