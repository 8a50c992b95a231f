/** Dutch screen texts of the slice sign-in. */
export const signIn = {
  title: 'sign-in',
};
export type SignInTexts = typeof signIn;
