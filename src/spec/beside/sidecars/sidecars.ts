import type { Sidecar } from '../sidecar.ts';
import { cloudSqlProxy } from './cloud-sql-proxy.ts';
import { envoy } from './envoy.ts';
import { fluentBit } from './fluent-bit.ts';
import { nginx } from './nginx.ts';
import { oauth2Proxy } from './oauth2-proxy.ts';
import { tail } from './tail.ts';

export const sidecars: readonly Sidecar[] = [cloudSqlProxy, envoy, fluentBit, nginx, oauth2Proxy, tail];
