public import ArgumentParser
public import Exchange

extension ExchangeFormat: ExpressibleByArgument {}

extension TermLanguage: ExpressibleByArgument {}

extension ClashPolicy: ExpressibleByArgument {}
