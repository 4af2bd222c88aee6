import { expect, test } from '@jest/globals';
import { seen } from '../languages/samples/seen.ts';

const reviews = {
  'settings.gradle': "include 'reviews-app'\ninclude 'reviews-image'\n",
  'reviews-app/build.gradle':
    "apply plugin: 'war'\nsourceCompatibility = 11\ndependencies { implementation 'javax.ws.rs:javax.ws.rs-api:2.1' }\n",
  'reviews-app/src/main/java/app/Reviews.java': 'package app;\n@Path("/")\npublic class Reviews {}\n',
  'reviews-image/build.gradle': 'task buildImage(type: Exec) {}\n',
  'reviews-image/server.xml': '<server><httpEndpoint httpPort="9080" id="defaultHttpEndpoint"/></server>\n',
  'reviews-image/Dockerfile':
    'FROM open-liberty:24.0\nCOPY server.xml /config/\nCMD ["/opt/ol/wlp/bin/server", "run", "defaultServer"]\n',
};

test('a module without code packs the server of the module beside it', () => {
  expect(seen(reviews)).toEqual([
    'reviews-app | java | jakartaee | 9080 | /opt/ol/wlp/bin/server run defaultServer | -',
  ]);
});

test('of two servers nobody knows which it packs', () => {
  const other = Object.fromEntries(
    Object.entries(reviews)
      .filter(([path]) => path.startsWith('reviews-app/'))
      .map(([path, text]) => [path.replace('reviews-app', 'ratings-app'), text]),
  );
  const both = {
    ...reviews,
    ...other,
    'settings.gradle': "include 'reviews-app', 'ratings-app', 'reviews-image'\n",
  };
  expect(seen(both).filter((one) => one.includes('/opt/ol/'))).toEqual([
    'reviews-image | java | - | - | /opt/ol/wlp/bin/server run defaultServer | -',
  ]);
});
