import ArgumentParser

/// What can be done with glossaries.
struct GlossaryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "glossary",
    abstract: "Search, edit, check and exchange glossaries.",
    discussion: """
      Changes are made to a folder of glossaries: --glossaries DIR, else $GLOSS_GLOSSARIES, else ./glossaries; or, with \
      --glossary FILE, to a file of your own terms, which lies over them and need not be there yet. Each change is \
      checked by the linter and made whole or not at all; --dry-run shows it first.

      Examples:
        gloss glossary init my-glossaries                 # a folder to edit
        gloss glossary search وزیر خارجه
        gloss glossary set foreign-minister 'fa+=~وزیر خارجه'
        gloss glossary edit ceasefire                     # in your editor
        gloss glossary impact articles/*.txt              # which gists your changes alter
      """,
    subcommands: [
      GlossarySearch.self,
      GlossaryShow.self,
      GlossaryAdd.self,
      GlossarySet.self,
      GlossaryRemove.self,
      GlossaryEdit.self,
      GlossaryRename.self,
      GlossaryMerge.self,
      GlossaryLint.self,
      GlossaryImport.self,
      GlossaryExport.self,
      GlossaryUsage.self,
      GlossaryImpact.self,
      GlossarySuggest.self,
      GlossaryLog.self,
      GlossaryInit.self,
    ])
}
