/** The Typst template of "everything about me"; all words come in as data. */
export const fileTemplate = `
#let data = json(bytes(sys.inputs.data))
#set document(title: data.title, author: data.author)
#set page(paper: "a4", margin: (x: 2.2cm, y: 2cm), numbering: "1 / 1")
#set text(font: "Atkinson Hyperlegible Next", size: 10.5pt, lang: data.lang)
#set par(leading: 0.7em)
#show heading.where(level: 1): set text(size: 20pt)
#show heading.where(level: 2): set text(size: 13pt)

= #data.title
#data.lead

#for group in data.groups [
  == #group.title
  #for row in group.rows [
    #block(below: 1.2em)[
      #for item in row [
        *#item.label:* #item.value \\
      ]
    ]
  ]
]
`;
