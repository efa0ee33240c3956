import ArgumentParser
import Lexicon
import Orthography

/// The start of the program: parses the command line, runs the command, and turns what went wrong into an exit code.
@main
enum Main {
  static func main() async {
    Terminal.ignoreClosedPipes()
    do {
      var command = try command()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch {
      exit(with: error)
    }
  }

  /// The command that was typed.
  ///
  /// To lay out all commands takes ArgumentParser some milliseconds, so the commonest is tried by itself; whatever is not a
  /// plain call of it, such as a request for help, goes the usual way.
  private static func command() throws -> any ParsableCommand {
    let arguments = CommandLine.arguments.dropFirst()
    if arguments.first == "translate", let command = try? Translate.parse(Array(arguments.dropFirst())) {
      return command
    }
    try refuseUnknownCommand()
    return try Gloss.parseAsRoot()
  }

  /// Tells of a command that there is not which one was meant, or that a file wants one before it.
  private static func refuseUnknownCommand() throws {
    var command: any ParsableCommand.Type = Gloss.self
    var path = "gloss"
    for word in CommandLine.arguments.dropFirst() where !command.configuration.subcommands.isEmpty {
      let names = command.configuration.subcommands.map { $0._commandName }
      guard !word.hasPrefix("-"), word != "help" || path != "gloss" else { return }
      if let next = command.configuration.subcommands.first(where: { $0._commandName == word }) {
        command = next
        path += " " + word
        continue
      }
      let shown = TerminalText.neutralize(word)
      let help =
        word == "help"
        ? "gloss help\(path.dropFirst(5)), or \(path) COMMAND --help"
        : Suggestion.nearest(to: word, among: names).map { "did you mean '\(path) \($0)'?" }
          ?? (path == "gloss" && InputFile.exists(word)
            ? "for its gist: gloss translate \(shown)" : "there are \(names.joined(separator: ", "))")
      throw Failure.edit("there is no command '\(path) \(shown)'\nhelp: \(help)", isUsage: true)
    }
  }

  private static func exit(with error: any Error) -> Never {
    let status: ExitStatus
    switch error {
    case let stop as ExitStatus: status = stop
    case is ClosedPipe: status = .done
    case let failure as Failure:
      Terminal.complain(failure.description)
      status = failure.status
    default:
      let text = Gloss.fullMessage(for: error)
      let isHelp = Gloss.exitCode(for: error) == .success
      if !text.isEmpty { Terminal.say(text, isError: !isHelp) }
      status = isHelp ? .done : .usage
    }
    Terminal.exit(status.rawValue)
  }
}
