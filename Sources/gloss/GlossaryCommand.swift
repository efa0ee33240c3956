import ArgumentParser

/// What can be done with glossaries.
struct GlossaryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "glossary", abstract: "Check and exchange glossaries.", subcommands: [GlossaryLint.self, GlossaryExport.self])
}
