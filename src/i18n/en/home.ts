import type { HomeTexts } from '../nl/home.ts';

export const home: HomeTexts = {
  title: 'home',
};
