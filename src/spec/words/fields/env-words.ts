import type { Span } from '../span.ts';

/** Something that the words tell, and where. */
export type Found<T> = Span & { readonly is: T };

export const noun = '(?:env(?:ironment)?(?: ?-?variables?| ?-?vars?|s)?(?![A-Za-z])|环境变量)';
export const variable = '["\'`]?(?<![\\w.-])([A-Za-z_][A-Za-z0-9_]{1,80})["\'`]?';

export const secret = '(?:kubernetes )?(?:secret|密钥|机密)(?: named| called|名为)?';
export const config = '(?:config~-?map|cm(?= )|配置映射|配置字典)(?: named| called|名为)?';

/** Short names of things that are no variables. */
const things =
  /^(?:CPU|GPU|RAM|TLS|SSL|TCP|UDP|HTTPS?|PVC?|HPA|PDB|DNS|API|URL|YA?ML|RW[OX]|UID|GID|TTL|[KMGT]I?B|SSH|SQL|JSON|UI|GRPC|VMS?|MS|OK|ID|CORS|CSRF|WAF|CDN|SSO|OIDC|LDAP|JWT|RBAC|JVM|NFS|EFS|EBS|LB|VPC|VPN|IP|CI|CD|QA|SLA|SLO|ACL|MTLS|CRD|OOM)$/u;

export const isVariable = (name: string): boolean => /^[A-Z_][A-Z0-9_]+$/u.test(name) && !things.test(name);
