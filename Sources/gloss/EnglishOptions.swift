import ArgumentParser
import English
import Lexicon

/// Which English is written; the options that commands share.
struct EnglishOptions: ParsableArguments {
  /// The values of `--style`.
  enum Naming: String, CaseIterable, ExpressibleByArgument {
    case faithful, neutral

    var wording: Wording { self == .neutral ? .neutral : .faithful }
  }

  /// The values of `--spelling`.
  enum Spelling: String, CaseIterable, ExpressibleByArgument {
    case british, american

    var english: EnglishSpelling { self == .american ? .american : .british }
  }

  @Option(
    help: ArgumentHelp(
      "How charged names are rendered: faithful (as written: the Zionist regime, martyred) or neutral (Israel, killed).",
      valueName: "style"))
  var style = Naming.faithful

  @Option(
    help: ArgumentHelp(
      "british (programme, defence, organization) or american (program, defense).", valueName: "spelling"))
  var spelling = Spelling.british
}
