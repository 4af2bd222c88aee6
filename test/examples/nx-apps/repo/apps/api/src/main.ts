import { NestFactory } from '@nestjs/core';
import { createPool } from 'mysql2';
import { AppModule } from './app.module';

async function bootstrap(): Promise<void> {
  createPool(process.env.DATABASE_URL ?? '');
  const app = await NestFactory.create(AppModule);
  await app.listen(process.env.PORT ?? 3333);
}
void bootstrap();
