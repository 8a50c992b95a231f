import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

/** One style sheet for all pages: a handful of kB that the browser keeps, instead of a request per component. */
const oneStyleSheet = {
  name: 'one-style-sheet',
  config: () => ({
    build: {
      rolldownOptions: {
        output: { codeSplitting: { groups: [{ name: 'styles', test: /\.css($|\?)|type=style/ }] } },
      },
    },
  }),
};

export default defineConfig({
  plugins: [
    oneStyleSheet,
    sveltekit({
      adapter: adapter({ out: 'build', precompress: true }),
      // The page "not now" stands at whatever address was asked for.
      paths: { relative: false },
      // hooks.server.ts asks the origin of everything that changes something, JSON too, and notes a refusal.
      csrf: { trustedOrigins: ['*'] },
      csp: {
        mode: 'nonce',
        directives: {
          'default-src': ['none'],
          'script-src': ['self'],
          'style-src': ['self'],
          'img-src': ['self', 'data:'],
          'font-src': ['self'],
          'connect-src': ['self'],
          'form-action': ['self'],
          'frame-ancestors': ['none'],
          'base-uri': ['none'],
          'object-src': ['none'],
          'manifest-src': ['self'],
          'require-trusted-types-for': ['script'],
        },
      },
    }),
  ],
});
