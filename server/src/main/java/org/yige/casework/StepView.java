package org.yige.casework;

/** How a step is answered: with the incident as it now is, if who took the step still sees it. */
sealed interface StepView permits FullView, WentOnView {}
