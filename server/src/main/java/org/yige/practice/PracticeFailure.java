package org.yige.practice;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Says in a few lines, in place of a stack trace, what is wrong with a county's profile when that
 * keeps the server from starting.
 */
class PracticeFailure extends AbstractFailureAnalyzer<PracticeUnreadable> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PracticeUnreadable cause) {
        return new FailureAnalysis(
                "The practice profile cannot be used / 县级配置无法使用:\n\n    " + cause.getMessage(),
                "Correct the file in the practice folder and start again; docs/generated/practice-keys.md"
                        + " lists every key and its meaning. / 请改正 practice 目录中的文件后重新启动，各键含义见该文档。",
                cause);
    }
}
