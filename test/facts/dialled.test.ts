import { expect, test } from '@jest/globals';
import { dialled } from '../../src/facts/dialled.ts';
import type { Service } from '../../src/facts/facts.ts';
import { snapshotOf } from '../support/snapshot.ts';

const cart: Service = {
  path: 'cart-service',
  name: 'cart-service',
  language: 'node',
  kind: 'web',
  ports: [{ port: 8080, name: 'http', protocol: 'http' }],
  env: [],
  needs: [],
  evidence: [],
};

test.each([
  ['web/nginx.conf.template', 'proxy_pass http://${CART_SERVICE_HOST}:8080/;', [8080]],
  ['web/nginx.conf', 'proxy_pass http://cart-service:8080/;', [8080]],
  [
    'payment/payment.py',
    "requests.delete('http://{cart_service}:8080/{id}'.format(cart_service=CART))",
    [8080],
  ],
  ['web/server.js', "const port = process.env.CART_SERVICE_PORT || '7070'", [7070]],
  ['cart-service/server.js', "const port = process.env.CART_SERVICE_PORT || '8080'", []],
  ['web/main.go', 'fwd := &forwarder{"cart-service", 8080}', [8080]],
  ['web/server.js', "fetch('http://shopping-cart-service-old:8080/')", []],
  ['web/server.js', "const images = 'registry/cart-service:8080'", []],
])('%s: %s', (path, text, ports) => {
  expect(dialled(cart, snapshotOf({ [path]: text }))).toEqual(ports);
});
