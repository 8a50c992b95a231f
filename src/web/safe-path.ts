/** A path of our own to go back to; anything that could lead elsewhere becomes the home page. */
export const safePath = (path: string | null | undefined): string =>
  path !== null && path !== undefined && /^\/(?![/\\])[\w\-./~%?=&+,:;!$'()*@]*$/.test(path) ? path : '/';
