/** Register of processing for the tables of figures about people. */
export const figuresTables = {
  figure_publication: {
    owner: 'figures',
    subject: null,
    author: 'the product',
    purpose:
      'figures about people as everybody who may see them saw them from a day on, without anybody in them',
    keep: 'two years',
  },
  figure_member: {
    owner: 'figures',
    subject: 'person_id',
    stays:
      'goes with its publication, two years and a month after it; till then, without her name, it keeps later figures from telling who she was among others',
    author: 'the product',
    purpose:
      'who belonged to which school and counted in a figure on the day that it was published, so that from later figures nobody follows',
    keep: 'two years, without her name from when her file is erased',
  },
} as const;
