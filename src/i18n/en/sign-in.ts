import type { SignInTexts } from '../nl/sign-in.ts';

export const signIn: SignInTexts = {
  title: 'sign-in',
};
