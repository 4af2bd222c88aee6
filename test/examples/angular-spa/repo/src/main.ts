import { bootstrapApplication } from '@angular/platform-browser';
void bootstrapApplication;
