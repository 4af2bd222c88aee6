import { NestFactory } from '@nestjs/core';
import { DatabaseModule } from '@app/common';

const app = await NestFactory.create(DatabaseModule);
await app.listen(process.env.PORT ?? 3001);
