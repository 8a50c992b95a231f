/** Pages are plain HTML; one small script of our own adds comfort (decision 0002). */
export const csr = false;
